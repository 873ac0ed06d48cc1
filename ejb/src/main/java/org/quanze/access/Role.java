package org.quanze.access;

import java.util.Arrays;
import java.util.Set;

/** A role (角色): the permissions that come together. */
public enum Role {
  /** 部门编辑: drafts of the own unit. */
  EDITOR,
  /** 上级主管部门: the basic catalogue of the own field, whose unified elements hold for all below. */
  CATALOGUE_OWNER,
  /** 初审人. */
  FIRST_REVIEWER,
  /** 保密审查员. */
  SECRECY_REVIEWER,
  /** 合法性审查员 (法制, 司法). */
  LEGALITY_REVIEWER,
  /** 审核人. */
  SECOND_REVIEWER,
  /**
   * 清单办 (编办, 审改办): drafts what concerns several units, audits what they draft, collects statistics.
   */
  LIST_OFFICE,
  /** 政府审批. */
  GOVERNMENT_APPROVER,
  /** 审发人: gives the last approval, countersigns for the unit, and completes handovers. */
  FINAL_REVIEWER,
  /** 清单管理: imports whole lists. */
  LIST_MANAGER,
  /** 统计员: hands in the monthly statistics of the own unit. */
  STATISTICS_CLERK,
  /** 个人信息保护负责人: redacts fields of what was published, and nothing else. */
  PRIVACY_OFFICER,
  /** 系统管理员: units, list types, the calendar, legal instruments, settings; no content. */
  SYSTEM_ADMINISTRATOR,
  /** 安全保密管理员: accounts and grants; no content. */
  SECURITY_ADMINISTRATOR,
  /** 安全审计员: the audit log and the verification of the ledger. */
  AUDIT_ADMINISTRATOR;

  /** What a role is there for (职责). On no day does an account have roles of two duties (三员分立). */
  public enum Duty {
    /** 系统管理. */
    SYSTEM,
    /** 安全保密管理. */
    SECURITY,
    /** 安全审计. */
    AUDIT,
    /** 清单: contents and their review. */
    LISTS
  }

  /** The duty that the role belongs to. */
  public Duty duty() {
    return switch (this) {
      case SYSTEM_ADMINISTRATOR -> Duty.SYSTEM;
      case SECURITY_ADMINISTRATOR -> Duty.SECURITY;
      case AUDIT_ADMINISTRATOR -> Duty.AUDIT;
      default -> Duty.LISTS;
    };
  }

  /** Its name in Chinese. */
  public String zh() {
    return switch (this) {
      case EDITOR -> "部门编辑";
      case CATALOGUE_OWNER -> "目录编制人";
      case FIRST_REVIEWER -> "初审人";
      case SECRECY_REVIEWER -> "保密审查员";
      case LEGALITY_REVIEWER -> "合法性审查员";
      case SECOND_REVIEWER -> "审核人";
      case LIST_OFFICE -> "清单办";
      case GOVERNMENT_APPROVER -> "政府审批";
      case FINAL_REVIEWER -> "审发人";
      case LIST_MANAGER -> "清单管理";
      case STATISTICS_CLERK -> "统计员";
      case PRIVACY_OFFICER -> "个人信息保护负责人";
      case SYSTEM_ADMINISTRATOR -> "系统管理员";
      case SECURITY_ADMINISTRATOR -> "安全保密管理员";
      case AUDIT_ADMINISTRATOR -> "安全审计员";
    };
  }

  /** The role that comes with a permission. */
  public static Role of(Permission permission) {
    return Arrays.stream(values()).filter(role -> role.has(permission)).findFirst().orElseThrow();
  }

  /** Whether the role has a permission. */
  public boolean has(Permission permission) {
    return permissions().contains(permission);
  }

  private Set<Permission> permissions() {
    return switch (this) {
      case EDITOR -> Set.of(Permission.DRAFT_READ, Permission.DRAFT_EDIT);
      case CATALOGUE_OWNER -> Set.of(Permission.DRAFT_READ, Permission.CATALOGUE_EDIT);
      case FIRST_REVIEWER -> Set.of(Permission.DRAFT_READ, Permission.REVIEW_FIRST);
      case SECRECY_REVIEWER -> Set.of(Permission.DRAFT_READ, Permission.REVIEW_SECRECY);
      case LEGALITY_REVIEWER -> Set.of(Permission.DRAFT_READ, Permission.REVIEW_LEGALITY);
      case SECOND_REVIEWER -> Set.of(Permission.DRAFT_READ, Permission.REVIEW_SECOND);
      case LIST_OFFICE ->
          Set.of(
              Permission.DRAFT_READ,
              Permission.DRAFT_EDIT,
              Permission.REVIEW_LIST_OFFICE,
              Permission.STATISTICS_READ,
              Permission.STATISTICS_RETURN);
      case GOVERNMENT_APPROVER -> Set.of(Permission.DRAFT_READ, Permission.REVIEW_GOVERNMENT);
      case FINAL_REVIEWER ->
          Set.of(
              Permission.DRAFT_READ,
              Permission.COUNTERSIGN,
              Permission.REVIEW_FINAL,
              Permission.STATEMENT_PUBLISH,
              Permission.HANDOVER_COMPLETE);
      case LIST_MANAGER -> Set.of(Permission.LIST_IMPORT);
      case STATISTICS_CLERK -> Set.of(Permission.STATISTICS_READ, Permission.STATISTICS_SUBMIT);
      case PRIVACY_OFFICER -> Set.of(Permission.FIELD_REDACT);
      case SYSTEM_ADMINISTRATOR ->
          Set.of(
              Permission.ORGANISATION_EDIT,
              Permission.CALENDAR_EDIT,
              Permission.INSTRUMENT_EDIT,
              Permission.LIST_TYPE_EDIT);
      case SECURITY_ADMINISTRATOR -> Set.of(Permission.GRANT_EDIT);
      case AUDIT_ADMINISTRATOR -> Set.of(Permission.AUDIT_READ);
    };
  }
}
