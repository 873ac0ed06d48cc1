package org.quanze.citation;

/**
 * Of what rank an instrument is (效力位阶), as 立法法 and the laws on licences, penalties and coercion
 * name it.
 */
public enum Rank {
  LAW("法律"),
  ADMINISTRATIVE_REGULATION("行政法规"),
  STATE_COUNCIL_DECISION("国务院决定"),
  LOCAL_REGULATION("地方性法规"),
  DEPARTMENT_RULE("部门规章"),
  PROVINCIAL_RULE("省级政府规章"),
  MUNICIPAL_RULE("设区的市级政府规章"),
  NORMATIVE_DOCUMENT("规范性文件");

  private final String zh;

  Rank(String zh) {
    this.zh = zh;
  }

  /** Its name in Chinese. */
  public String zh() {
    return zh;
  }
}
