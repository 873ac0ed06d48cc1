package org.quanze.access;

import java.util.Set;

/** A role (角色): the permissions that come together. */
public enum Role {
  /** 部门编辑: drafts of the own unit. */
  EDITOR,
  /** 发布: releases the change sets of the branch and completes handovers. */
  PUBLISHER,
  /** 清单管理: imports whole lists. */
  LIST_MANAGER,
  /** 个人信息保护负责人: redacts fields of what was published, and nothing else. */
  PRIVACY_OFFICER,
  /** 系统管理员: units, list types, the calendar, legal instruments, settings; no content. */
  SYSTEM_ADMINISTRATOR,
  /** 安全保密管理员: accounts and grants; no content. */
  SECURITY_ADMINISTRATOR,
  /** 安全审计员: the audit log and the verification of the ledger. */
  AUDIT_ADMINISTRATOR;

  /** Whether the role has a permission. */
  public boolean has(Permission permission) {
    return permissions().contains(permission);
  }

  private Set<Permission> permissions() {
    return switch (this) {
      case EDITOR -> Set.of(Permission.DRAFT_READ, Permission.DRAFT_EDIT);
      case PUBLISHER ->
          Set.of(Permission.DRAFT_READ, Permission.DECISION_RELEASE, Permission.HANDOVER_COMPLETE);
      case LIST_MANAGER -> Set.of(Permission.LIST_IMPORT);
      case PRIVACY_OFFICER -> Set.of(Permission.FIELD_REDACT);
      case SYSTEM_ADMINISTRATOR ->
          Set.of(
              Permission.ORGANISATION_EDIT, Permission.CALENDAR_EDIT, Permission.INSTRUMENT_EDIT);
      case SECURITY_ADMINISTRATOR -> Set.of(Permission.GRANT_EDIT);
      case AUDIT_ADMINISTRATOR -> Set.of(Permission.AUDIT_READ);
    };
  }
}
