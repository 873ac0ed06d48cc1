package org.quanze.rule;

/**
 * A "no" as a value.
 *
 * @param rule the rule that was broken
 * @param path the field of the input, dotted, such as {@code lines.3.item}
 * @param zh sentence in Chinese
 * @param en sentence in English
 */
public record Refusal(Rule rule, String path, String zh, String en) {

  /** Code of the broken rule. */
  public String code() {
    return rule.code();
  }
}
