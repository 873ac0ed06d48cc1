/**
 * Import and export (导入导出). An import is checked first (dry run) and then published as exactly the
 * file that was checked; every row is imported, unchanged, rejected or held, and what is odd in
 * lawful data is reported, never repaired. Rules IMP-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.exchange;
