/** How the server holds the connections (连接) of its clients. */
@org.jspecify.annotations.NullMarked
package org.quanze.web.connection;
