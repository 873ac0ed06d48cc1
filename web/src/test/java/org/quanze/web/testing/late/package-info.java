/** A view of the registry that begins before something is published (测试用：公布前开始的快照). */
@org.jspecify.annotations.NullMarked
package org.quanze.web.testing.late;
