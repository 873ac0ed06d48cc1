/**
 * The basic catalogue (基本目录): items that a superior government lays down for the levels below it. A
 * list of its own type, which its owner (上级主管部门) drafts; the items of other lists claim them (认领)
 * and take over what they lay down, or are of their own (自建). What an upper item changes is a task
 * for every item that claims it, and overwrites nothing. Rules CAT-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.catalogue;
