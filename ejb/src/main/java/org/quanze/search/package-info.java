/**
 * The search index over names, colloquial names, codes and units (检索): one document per public
 * version and period in force, as it is known now. Derived from the ledgers, followed after each
 * commit, rebuilt where it does not fit; nothing of a publication waits for it. It knows drafts as
 * little as what is not 主动公开. Rules SRC-nn.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.search;
