/** Tests of the audit log: what stands in it, and who reads it. */
@org.jspecify.annotations.NullMarked
package org.quanze.audit;
