package org.quanze.web.exchange;

import org.quanze.rule.Rule;

/** Rules of requests to the doors for files and feeds, before anything of the registry is asked. */
public enum DoorRule implements Rule {
  JSON_READABLE(
      "FIL-01",
      Nature.INVALID,
      "请求体不是合法的 JSON（第 {0} 行第 {1} 列）",
      "The body is no JSON (line {0}, column {1})"),
  BODY_SIZE("FIL-02", Nature.INVALID, "请求体超过 {0} 字节", "The body has more than {0} bytes"),
  PARAMETER_PRESENT("FIL-03", Nature.INVALID, "缺少“{0}”", "“{0}” is missing"),
  PARAMETER_FITS("FIL-04", Nature.INVALID, "“{0}”的值“{1}”不合法", "“{1}” is no value of “{0}”"),
  KEY_ONCE(
      "FIL-05",
      Nature.INVALID,
      "请求头与请求体中的幂等键不同",
      "The idempotency keys of the header and of the body differ"),
  FILE_PRESENT("FIL-06", Nature.INVALID, "缺少名为 file 的文件部分", "There is no part with the name file"),
  REQUEST_FITS("FIL-07", Nature.INVALID, "请求不被接受（HTTP {0}）", "The request is not taken (HTTP {0})"),
  BUSY("FIL-08", Nature.STATE, "导出过于繁忙，请稍后再试", "Too many exports run; try again later"),
  FAULT("FIL-09", Nature.STATE, "系统出错，请凭编号 {0} 报告", "Something broke; report it as {0}"),
  STREAMS_FREE(
      "FIL-10",
      Nature.STATE,
      "推送连接已满（{0} 个），请稍后再试",
      "All {0} streams of the feed are taken; try again later"),
  ADDRESS_EXISTS("FIL-11", Nature.NOT_FOUND, "没有这个地址", "There is nothing at this address");

  private final Definition definition;

  DoorRule(String code, Nature nature, String zh, String en) {
    definition = new Definition(code, nature, zh, en);
  }

  @Override
  public Definition is() {
    return definition;
  }
}
