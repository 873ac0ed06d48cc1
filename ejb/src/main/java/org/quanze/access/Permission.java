package org.quanze.access;

/** What a use case needs (权限). */
public enum Permission {
  /** 查看草案. */
  DRAFT_READ("查看草案"),
  /** 编辑草案. */
  DRAFT_EDIT("编辑草案"),
  /** 编辑基本目录: what a draft of the basic catalogue needs in place of the former. */
  CATALOGUE_EDIT("编辑基本目录"),
  /** 初审. */
  REVIEW_FIRST("初审"),
  /** 保密审查. */
  REVIEW_SECRECY("保密审查"),
  /** 合法性审查. */
  REVIEW_LEGALITY("合法性审查"),
  /** 会签: signs for a unit what a decision of others does to its list. */
  COUNTERSIGN("会签"),
  /** 审核. */
  REVIEW_SECOND("审核"),
  /** 审改审核. */
  REVIEW_LIST_OFFICE("审改审核"),
  /** 政府审批. */
  REVIEW_GOVERNMENT("政府审批"),
  /** 审发: publishes what went its whole way. */
  REVIEW_FINAL("审发"),
  /** 公布说明: annotations of editions, and totals that documents declare. */
  STATEMENT_PUBLISH("公布说明"),
  /** 查看统计报表. */
  STATISTICS_READ("查看统计报表"),
  /** 报送统计: hands in what was computed of a unit and a month. */
  STATISTICS_SUBMIT("报送统计"),
  /** 退回统计: gives a report back to its unit. */
  STATISTICS_RETURN("退回统计"),
  /** 遮蔽字段: redacts a field of published versions for a legal reason. */
  FIELD_REDACT("遮蔽字段"),
  /** 办理交接. */
  HANDOVER_COMPLETE("办理交接"),
  /** 导入清单: check, report and publish an opening balance. */
  LIST_IMPORT("导入清单"),
  /** 维护机构: divisions, governments, units. */
  ORGANISATION_EDIT("维护机构"),
  /** 维护工作日历: notices on holidays and their days. */
  CALENDAR_EDIT("维护工作日历"),
  /** 维护法律文件: legal instruments and what became of them. */
  INSTRUMENT_EDIT("维护法律文件"),
  /** 维护清单类型: list types with their elements and category schemes. */
  LIST_TYPE_EDIT("维护清单类型"),
  /** 授权: accounts and grants. */
  GRANT_EDIT("授权"),
  /** 审计: read the audit log, verify the ledger. */
  AUDIT_READ("审计");

  private final String zh;

  Permission(String zh) {
    this.zh = zh;
  }

  /** Its name in Chinese. */
  public String zh() {
    return zh;
  }
}
