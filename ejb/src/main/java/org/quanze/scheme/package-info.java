/**
 * What differs between governments is data: list types (清单类型) with their elements, category schemes
 * (类别体系) with versions, code schemes (编码体系), code tables. Rules SCH-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.scheme;
