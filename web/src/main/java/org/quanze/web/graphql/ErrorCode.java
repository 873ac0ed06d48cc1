package org.quanze.web.graphql;

/**
 * Why the door refuses: the closed list of {@code extensions.code}, each with its status and its
 * sentence in both languages. Refusals of the field's own rules are not here: they are data.
 */
public enum ErrorCode {
  // The request as HTTP.
  METHOD_NOT_ALLOWED(405, "Use GET or POST", "请使用 GET 或 POST 方法"),
  MUTATION_BY_GET(405, "Send a mutation by POST", "变更操作须使用 POST 方法"),
  GET_TOO_COSTLY(405, "Send this document by POST, or register it", "该查询须使用 POST 方法或先行登记"),
  NOT_ACCEPTABLE(
      406,
      "Accept application/graphql-response+json or application/json",
      "Accept 须包含 application/graphql-response+json 或 application/json"),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Send application/json in UTF-8, not compressed",
      "请以 UTF-8 编码、不压缩的 application/json 提交"),
  BODY_TOO_LARGE(413, "The request is too large", "请求过大"),
  BODY_TOO_SLOW(408, "The request took too long to arrive", "请求传输超时"),
  BODY_UNREADABLE(400, "The request is not JSON in UTF-8", "请求不是 UTF-8 编码的 JSON"),
  BATCH_REFUSED(400, "Send one operation a request; batches are refused", "每次请求只受理一个操作，不受理批量请求"),
  REQUEST_MALFORMED(400, "The request is not a GraphQL request", "请求不符合 GraphQL 请求格式"),
  TEXT_REFUSED(
      400,
      "Text holds a character that is not accepted (U+0000 or half a surrogate pair)",
      "文本含有不受理的字符（U+0000 或不成对的代理字符）"),
  DOCUMENT_UNKNOWN(400, "No document is registered under this id", "没有以此标识登记的查询"),
  DOCUMENT_HASH_MISMATCH(400, "The hash is not that of the document", "摘要与查询文本不符"),
  UNAUTHENTICATED(401, "The sign-in is missing, false or out of date", "未登录、登录无效或已过期"),
  TOO_MANY_RUNNING(429, "Too many operations of this client are running", "该客户端同时进行的操作过多"),

  // The document.
  DOCUMENT_TOO_LARGE(400, "The document is too large or too deeply nested", "查询文本过长或嵌套过深"),
  SYNTAX_INVALID(400, "The document does not parse", "查询文本语法有误"),
  VALIDATION_FAILED(400, "The document does not fit the schema", "查询与接口定义不符"),
  OPERATION_UNKNOWN(400, "Name one operation of the document", "请指明查询文本中的一个操作"),
  VARIABLES_INVALID(400, "The variables do not fit the operation", "变量与操作不符"),
  DEPTH_EXCEEDED(400, "The operation is nested too deeply", "查询层级过深"),
  FIELDS_EXCEEDED(400, "The operation has too many fields", "查询字段过多"),
  ROOT_FIELDS_EXCEEDED(400, "The operation has too many root fields", "根字段过多"),
  COST_EXCEEDED(400, "The operation costs too much; ask for smaller pages", "查询开销过大，请减小分页"),
  INTROSPECTION_LIMIT(400, "The introspection asks for too much", "内省查询过大"),
  INTROSPECTION_OFF(400, "Introspection is off; read the published schema", "内省已关闭，请查阅已公布的接口定义"),

  // What a field may refuse.
  INPUT_INVALID(400, "A value does not fit its type", "取值不符合类型要求"),
  PAGE_INVALID(400, "Ask for first or last, from 1 to 100 rows", "请以 first 或 last 指定 1 至 100 行"),
  CURSOR_INVALID(400, "The cursor is not one of this list", "游标不属于该列表"),
  ID_INVALID(400, "The id is not one of this registry", "标识不属于本系统"),
  NOT_PERMITTED(403, "The caller may not do this", "无权办理"),
  NOT_IN_STATE(409, "The registry is in no state for it", "当前状态不允许"),

  // The execution.
  TIME_EXCEEDED(503, "The operation took too long and was stopped", "操作超时，已中止"),
  ANSWER_TOO_LARGE(400, "The answer is too large; ask for smaller pages", "结果过大，请减小分页"),
  FAULT(500, "A fault of the server; report the request id", "服务器内部故障，请提供请求编号以便查询");

  private final int status;
  private final String english;
  private final String chinese;

  ErrorCode(int status, String english, String chinese) {
    this.status = status;
    this.english = english;
    this.chinese = chinese;
  }

  /** The HTTP status when the whole request is refused for it. */
  public int status() {
    return status;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }

  /** Whether the request itself was well-formed, so that plain application/json is told by 200. */
  public boolean concernsDocument() {
    return status == 400 && compareTo(DOCUMENT_TOO_LARGE) >= 0;
  }
}
