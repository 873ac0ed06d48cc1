/**
 * Reading the audit log (审计日志), which the gate writes. A question is an act behind the gate like
 * any other, so that who searched the log for what stands in it too. This room writes nothing.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.audit;
