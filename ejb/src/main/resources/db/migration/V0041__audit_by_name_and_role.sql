-- 审计检索: by a part of the name as shown, and by the role that gave the permission.
CREATE INDEX audit_name ON audit USING gin (name gin_trgm_ops);
CREATE INDEX audit_roles ON audit USING gin (roles);
