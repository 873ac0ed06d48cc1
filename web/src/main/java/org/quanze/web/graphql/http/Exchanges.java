package org.quanze.web.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.quanze.web.cache.AnswerKey;
import org.quanze.web.cache.KeptAnswer;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.graphql.Caller;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.Language;
import org.quanze.web.graphql.Limits;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.RequestContext;
import org.quanze.web.graphql.execute.Answered;
import org.quanze.web.graphql.execute.Asked;
import org.quanze.web.graphql.execute.RunningOperations;

/**
 * Takes a request through its checks, in this order: method, media types, size, body, kept answers,
 * caller, running operations, and then the question itself.
 */
final class Exchanges {
  private static final System.Logger LOG = System.getLogger(Exchanges.class.getName());

  private final Door door;
  private final Limits limits;
  private final Reply reply;
  private final AnswerWriter writer;
  private final RunningOperations running = new RunningOperations();

  Exchanges(Door door) {
    this.door = door;
    this.limits = door.limits();
    this.reply = new Reply(door.maxAge());
    this.writer = new AnswerWriter(limits);
  }

  void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    AnswerType type = AnswerType.negotiate(request.getHeaders("Accept"));
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD" -> get(request, response, acceptable(type));
        case "POST" -> post(request, response, acceptable(type));
        case "OPTIONS" -> Reply.options(response);
        default -> throw new RefusedRequest(ErrorCode.METHOD_NOT_ALLOWED);
      }
    } catch (RefusedRequest refused) {
      refuse(response, type == null ? AnswerType.JSON : type, refused, newRequestId());
    } catch (RuntimeException | StackOverflowError fault) {
      String requestId = newRequestId();
      LOG.log(System.Logger.Level.ERROR, "Fault in request " + requestId, fault);
      response.reset();
      RefusedRequest refused = new RefusedRequest(ErrorCode.FAULT);
      refuse(response, type == null ? AnswerType.JSON : type, refused, requestId);
    }
  }

  private static AnswerType acceptable(@Nullable AnswerType type) {
    if (type == null) {
      throw new RefusedRequest(ErrorCode.NOT_ACCEPTABLE);
    }
    return type;
  }

  private void get(HttpServletRequest request, HttpServletResponse response, AnswerType type)
      throws IOException {
    String query = request.getQueryString();
    if (query != null && query.length() > limits.bodyBytes()) {
      throw new RefusedRequest(ErrorCode.BODY_TOO_LARGE);
    }
    Visit visit = new Visit(request, response, type, door.days().today());
    visit.key = keyOf(visit, query == null ? new byte[0] : query.getBytes(StandardCharsets.UTF_8));
    if (!answeredBefore(visit)) {
      answer(visit, RequestText.ofQueryString(query));
    }
  }

  private void post(HttpServletRequest request, HttpServletResponse response, AnswerType type)
      throws IOException {
    Object arrived = BodyArrival.of(request);
    if (arrived == null) {
      ContentTypes.check(request);
      if (request.getContentLengthLong() > limits.bodyBytes()) {
        throw new RefusedRequest(ErrorCode.BODY_TOO_LARGE);
      }
      arrived = BodyArrival.now(request);
    }
    switch (arrived) {
      case null -> BodyArrival.await(request, limits.bodyBytes(), limits.bodyTime());
      case byte[] body -> {
        Visit visit = new Visit(request, response, type, door.days().today());
        visit.key = keyOf(visit, body);
        if (!answeredBefore(visit)) {
          answer(visit, RequestText.ofBody(body));
        }
      }
      case ErrorCode refusal -> throw new RefusedRequest(refusal);
      default -> throw new IllegalStateException("not a body");
    }
  }

  /** The key of a question without a name; null when its answer is not kept. */
  private @Nullable AnswerKey keyOf(Visit visit, byte[] question) {
    if (visit.request.getHeader("Authorization") != null) {
      return null;
    }
    int variant = (visit.type == AnswerType.JSON ? 0 : 2) + (visit.language == Language.ZH ? 0 : 1);
    return AnswerKey.of(question, variant, visit.today.toEpochDay(), door.revisions().revision());
  }

  private boolean answeredBefore(Visit visit) throws IOException {
    KeptAnswer kept = visit.key == null ? null : door.answers().find(visit.key);
    if (kept == null) {
      return false;
    }
    reply.publicly(visit.request, visit.response, kept);
    return true;
  }

  private void answer(Visit visit, Asked asked) throws IOException {
    Caller caller = door.callers().callerOf(visit.request);
    if (caller == null) {
      throw new RefusedRequest(ErrorCode.UNAUTHENTICATED);
    }
    String address = visit.request.getRemoteAddr();
    var request = new RequestContext(caller, visit.language, visit.today, newRequestId(), address);
    String client = caller.isKnown() ? "account " + caller.account() : address;
    running.begin(client, limits.allowance(caller).running());
    try {
      send(visit, door.engine().answer(asked, request), request);
    } catch (RefusedRequest refused) {
      refuse(visit.response, visit.type, refused, request.requestId());
    } finally {
      running.end(client);
    }
  }

  private void send(Visit visit, Answered answered, RequestContext request) throws IOException {
    byte[] body;
    try {
      body = writer.write(answered, request.requestId());
    } catch (BoundedBytes.TooLarge tooLarge) {
      throw new RefusedRequest(ErrorCode.ANSWER_TOO_LARGE);
    }
    String mediaType = visit.type.contentType();
    if (answered.isKeepable() && visit.key != null && !request.caller().isKnown()) {
      KeptAnswer kept = KeptAnswer.of(body, mediaType);
      door.answers().keep(visit.key.at(answered.revision()), kept);
      reply.publicly(visit.request, visit.response, kept);
      return;
    }
    int status = 200;
    if (!answered.hasData()) {
      ErrorCode code = answered.errors().getFirst().code();
      Reply.explain(visit.response, code);
      status = visit.type.statusOf(code);
    }
    reply.privately(visit.response, status, mediaType, body);
  }

  private void refuse(
      HttpServletResponse response, AnswerType type, RefusedRequest refused, String requestId)
      throws IOException {
    Answered answered = Answered.refused(List.of(AnswerError.of(refused)));
    Reply.explain(response, refused.code());
    reply.privately(
        response,
        type.statusOf(refused.code()),
        type.contentType(),
        writer.write(answered, requestId));
  }

  private static String newRequestId() {
    return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
  }

  /** One request on its way. */
  private static final class Visit {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final AnswerType type;
    private final Language language;
    private final LocalDate today;
    private @Nullable AnswerKey key;

    Visit(
        HttpServletRequest request,
        HttpServletResponse response,
        AnswerType type,
        LocalDate today) {
      this.request = request;
      this.response = response;
      this.type = type;
      this.today = today;
      this.language = Language.preferred(request.getHeader("Accept-Language"));
    }
  }
}
