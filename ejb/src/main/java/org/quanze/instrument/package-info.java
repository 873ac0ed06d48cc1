/**
 * Legal instruments (法律文件): the laws, regulations, rules and normative documents that legal bases
 * cite, the same for every government, and whether each is in force on a day; and their document
 * numbers (发文字号), read and held against the issuers. Of articles nothing stands here. What nobody
 * registered is not known to be out of force. Rules INS-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.instrument;
