package org.quanze.web.graphql.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quanze.web.cache.AnswerCache;
import org.quanze.web.graphql.Caller;
import org.quanze.web.graphql.CallerSource;
import org.quanze.web.graphql.Environment;
import org.quanze.web.graphql.Limits;
import org.quanze.web.graphql.ReadView;
import org.quanze.web.graphql.document.RegisteredDocuments;
import org.quanze.web.graphql.execute.Faults;
import org.quanze.web.graphql.execute.QueryEngine;
import org.quanze.web.graphql.schema.RegistrySchema;

/** The door over real HTTP, in the server that WildFly carries. */
public final class TestServer implements AutoCloseable {
  static final String REGISTERED = "query Registered { powers(first: 100) { nodes { id code } } }";
  static final String REGISTERED_ACT = "mutation Act { rename(name: \"a\") { __typename } }";

  final TestRegistry registry = new TestRegistry();
  final AtomicLong revision = new AtomicLong(1);
  final AtomicReference<@Nullable LocalDate> today =
      new AtomicReference<>(LocalDate.of(2026, 8, 31));
  final AtomicInteger snapshots = new AtomicInteger();
  final Door door;
  private final Undertow server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** A caller that the identity door would have vouched for. */
  record Known(String account) implements Caller {
    @Override
    public boolean isKnown() {
      return true;
    }
  }

  public TestServer() throws ServletException {
    this(Map.of());
  }

  public TestServer(Map<String, String> settings) throws ServletException {
    Environment environment = new Environment(settings::get);
    RegistrySchema schema = RegistrySchema.assemble(TestRegistry.sdl(), registry.contributions());
    Limits limits = Limits.from(environment);
    door =
        new Door(
            new QueryEngine(
                schema,
                limits,
                RegisteredDocuments.of(List.of(REGISTERED, REGISTERED_ACT)),
                snapshot(),
                revision::get,
                new Faults(List.of())),
            limits,
            new AnswerCache(environment.flag("QUANZE_ANSWER_CACHE", true), 1 << 20),
            TestServer::callerOf,
            revision::get,
            () -> Objects.requireNonNull(today.get()),
            schema.published(),
            1);
    server =
        Undertow.builder()
            .addHttpListener(0, "localhost")
            .setServerOption(UndertowOptions.URL_CHARSET, "UTF-8")
            .setHandler(handler())
            .build();
    server.start();
  }

  private static @Nullable Caller callerOf(HttpServletRequest request) {
    return "Bearer good".equals(request.getHeader("Authorization"))
        ? new Known("editor")
        : CallerSource.fromAttribute(request);
  }

  private ReadView snapshot() {
    return new ReadView() {
      @Override
      public <T> T inSnapshot(Duration limit, Callable<T> work) throws Exception {
        snapshots.incrementAndGet();
        return work.call();
      }
    };
  }

  private HttpHandler handler() throws ServletException {
    GraphqlServlet graphql = new GraphqlServlet();
    graphql.open(door);
    SchemaServlet schema = new SchemaServlet();
    schema.open(door);
    ClassLoader alone = new WithoutExtensions(TestServer.class.getClassLoader());
    var deployment =
        Servlets.deployment()
            .setClassLoader(alone)
            .setContextPath("/")
            .setDeploymentName("door")
            .addServlets(
                servlet("graphql", graphql, "/graphql"),
                servlet("schema", schema, "/graphql/schema.graphqls"));
    var manager = Servlets.newContainer().addDeployment(deployment);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(alone);
    try {
      manager.deploy();
      return manager.start();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static ServletInfo servlet(String name, Servlet servlet, String address) {
    return Servlets.servlet(
            name, servlet.getClass(), new ImmediateInstanceFactory<Servlet>(servlet))
        .addMapping(address)
        .setAsyncSupported(true)
        .setLoadOnStartup(1);
  }

  int port() {
    return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
  }

  String url() {
    return "http://localhost:" + port() + "/graphql";
  }

  HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create(url()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** POSTs a body as JSON and asks for the new media type, whose statuses tell more. */
  HttpResponse<String> post(String body) {
    return post(body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(byte[] body) {
    return send(
        request()
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /** POSTs a document without variables. */
  HttpResponse<String> ask(String document) {
    return post("{\"query\":" + quoted(document) + "}");
  }

  /** GETs with these parameters, in pairs. */
  HttpResponse<String> get(String... parameters) {
    return send(HttpRequest.newBuilder(URI.create(url() + query(parameters))).GET());
  }

  static String query(String... parameters) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      query.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
      query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  static Map<String, String> setting(String... pairs) {
    Map<String, String> settings = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      settings.put(pairs[i], pairs[i + 1]);
    }
    return settings;
  }

  @Override
  public void close() {
    registry.release.countDown();
    server.stop();
    door.engine().close();
  }

  /**
   * Hides the doors of others, which the real server would find: here the GraphQL door alone is
   * tested.
   */
  private static final class WithoutExtensions extends ClassLoader {
    WithoutExtensions(ClassLoader parent) {
      super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.equals("META-INF/services/" + ServletExtension.class.getName())
          ? Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }
}
