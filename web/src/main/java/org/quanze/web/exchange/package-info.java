/**
 * The doors for files: {@code /import} takes files, checks and publishes them, {@code /export}
 * gives lists, {@code /organisation} registers governments and units. Every "no" is a JSON body
 * {@code {"errors":[{"code","field","zh","en"}]}}. The contract is {@code openapi.yaml}.
 */
@org.jspecify.annotations.NullMarked
package org.quanze.web.exchange;
