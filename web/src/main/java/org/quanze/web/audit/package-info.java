/** The audit log, through the door. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.audit;
