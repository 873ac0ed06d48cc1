package org.quanze.web.access;

import org.quanze.access.EndGrant;
import org.quanze.access.GrantRole;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.annotation.AnnotateEdition;
import org.quanze.calendar.RecordHolidayNotice;
import org.quanze.declaration.DeclareTotals;
import org.quanze.disclosure.DiscloseDecision;
import org.quanze.edition.ProposeHandover;
import org.quanze.exchange.CheckImport;
import org.quanze.exchange.SaveMapping;
import org.quanze.instrument.RegisterInstrument;
import org.quanze.instrument.StateInstrumentStatus;
import org.quanze.organisation.EndResponsiblePerson;
import org.quanze.organisation.NameResponsiblePerson;
import org.quanze.organisation.RegisterOrganisation;
import org.quanze.ratio.DefineRatio;
import org.quanze.redaction.RedactField;
import org.quanze.scheme.LengthenListType;
import org.quanze.scheme.RegisterCodeTable;
import org.quanze.scheme.RegisterListType;

/**
 * Mutations, and writes of the doors for files, for which a permission at the place of an object is
 * all that is asked of the actor.
 */
public enum PlacedAct {
  /** 新建草案. */
  CHANGE_SET_CREATE("changeSetCreate", CreateChangeSet.class),
  /** 提出承接. */
  HANDOVER_PROPOSE("handoverPropose", ProposeHandover.class),
  /** 登记责任人员. */
  RESPONSIBLE_PERSON_NAME("responsiblePersonName", NameResponsiblePerson.class),
  /** 责任人员离任. */
  RESPONSIBLE_PERSON_END("responsiblePersonEnd", EndResponsiblePerson.class),
  /** 标注版本. */
  EDITION_ANNOTATE("editionAnnotate", AnnotateEdition.class),
  /** 登记公布总数. */
  TOTALS_DECLARE("totalsDeclare", DeclareTotals.class),
  /** 转为主动公开. */
  DECISION_DISCLOSE("decisionDisclose", DiscloseDecision.class),
  /** 遮蔽字段. */
  ITEM_REDACT("itemRedact", RedactField.class),
  /** 登记法律文件状态. */
  INSTRUMENT_STATE_STATUS("instrumentStateStatus", StateInstrumentStatus.class),
  /** 收回授权. */
  GRANT_END("grantEnd", EndGrant.class),
  /** 授权. */
  GRANT_GIVE("grantGive", GrantRole.class),
  /** 登记法律文件. */
  INSTRUMENT_REGISTER("instrumentRegister", RegisterInstrument.class),
  /** 登记清单类型. */
  LIST_TYPE_REGISTER("listTypeRegister", RegisterListType.class),
  /** 增加要素. */
  LIST_TYPE_LENGTHEN("listTypeLengthen", LengthenListType.class),
  /** 登记代码表. */
  CODE_TABLE_REGISTER("codeTableRegister", RegisterCodeTable.class),

  /** 登记比率指标. */
  RATIO_DEFINE("ratioDefine", DefineRatio.class),
  /** 登记机构. */
  ORGANISATION_REGISTER("POST /organisation", RegisterOrganisation.class),
  /** 记录节假日安排. */
  HOLIDAYS_RECORD("POST /calendar", RecordHolidayNotice.class),
  /** 保存字段映射. */
  MAPPING_SAVE("PUT /import/mappings/{name}", SaveMapping.class),
  /** 校验导入. */
  IMPORT_CHECK("POST /import/runs", CheckImport.class);

  private final String name;
  private final Class<?> useCase;

  PlacedAct(String name, Class<?> useCase) {
    this.name = name;
    this.useCase = useCase;
  }

  /** The mutation, or method and path. */
  String shown() {
    return name;
  }

  /** The use case, which declares the permission that the gate asks for. */
  Class<?> useCase() {
    return useCase;
  }
}
