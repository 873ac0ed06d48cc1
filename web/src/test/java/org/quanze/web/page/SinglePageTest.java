package org.quanze.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application's page and files, on a small server with another door beside them. */
class SinglePageTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Undertow server;
  private static String address;

  /** Stands for the doors of others. */
  public static final class OtherDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("another door");
    }
  }

  @BeforeAll
  static void start(@TempDir Path war) throws Exception {
    Path pages = war.resolve("WEB-INF/frontend");
    Files.createDirectories(pages.resolve("assets"));
    Files.writeString(pages.resolve("index.html"), "<title>the page</title>");
    Files.writeString(war.resolve("page.css"), "main { color: black }");
    Files.writeString(war.resolve("openapi.yaml"), "openapi: 3.1.0");
    Files.writeString(pages.resolve("graphiql.html"), "<title>the explorer</title>");
    Files.writeString(pages.resolve("assets/main-abc.js"), "const same = 1;".repeat(200));
    Files.writeString(pages.resolve("assets/secret.properties"), "password=1");
    DeploymentManager deployment =
        Servlets.defaultContainer()
            .addDeployment(
                Servlets.deployment()
                    .setClassLoader(SinglePageTest.class.getClassLoader())
                    .setContextPath("/")
                    .setDeploymentName("pages")
                    .setResourceManager(new PathResourceManager(war))
                    .addServlets(
                        Servlets.servlet(SinglePage.class).addMapping("/").setLoadOnStartup(1),
                        Servlets.servlet(OtherDoor.class).addMappings("/graphql", "/items/*")));
    deployment.deploy();
    server =
        Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(deployment.start()).build();
    server.start();
    InetSocketAddress at = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    address = "http://127.0.0.1:" + at.getPort();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    request.header("Accept", "text/html,*/*;q=0.8");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/hall?q=x", "/guide/QQ", "/lists/511602/SERVICE_MATTER", "/compare/5/P"})
  void every_page_is_the_one_page_and_is_asked_for_again(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("the page"));
    assertEquals("no-cache", header(answer, "Cache-Control"));
    assertTrue(header(answer, "Content-Security-Policy").contains("script-src 'self';"));
    assertTrue(header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"));
    assertFalse(header(answer, "Content-Security-Policy").contains("unsafe"));
    assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    assertEquals("same-origin", header(answer, "Referrer-Policy"));
  }

  @Test
  void the_explorer_may_start_workers_of_this_origin_and_no_others() throws Exception {
    HttpResponse<String> answer = get("/graphiql");
    assertTrue(answer.body().contains("the explorer"));
    assertTrue(header(answer, "Content-Security-Policy").contains("worker-src 'self';"));
    assertFalse(header(answer, "Content-Security-Policy").contains("http"));
  }

  @Test
  void an_asset_is_kept_for_ever_and_sent_packed_to_who_can_unpack() throws Exception {
    HttpResponse<String> plain = get("/assets/main-abc.js");
    HttpResponse<String> packed = get("/assets/main-abc.js", "Accept-Encoding", "br, gzip");
    assertEquals(3000, plain.body().length());
    assertEquals("text/javascript;charset=utf-8", header(plain, "Content-Type"));
    assertEquals("public, max-age=31536000, immutable", header(plain, "Cache-Control"));
    assertEquals("gzip", header(packed, "Content-Encoding"));
    assertFalse(header(packed, "ETag").equals(header(plain, "ETag")));
  }

  @Test
  void a_file_that_lies_open_in_the_war_is_sent() throws Exception {
    HttpResponse<String> answer = get("/page.css");
    assertEquals("main { color: black }", answer.body());
    assertEquals("text/css;charset=utf-8", header(answer, "Content-Type"));
    assertEquals("openapi: 3.1.0", get("/openapi.yaml").body());
  }

  @Test
  void what_is_already_there_is_not_sent_again() throws Exception {
    HttpResponse<String> first = get("/hall");
    HttpResponse<String> again = get("/hall", "If-None-Match", header(first, "ETag"));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
  }

  @Test
  void an_unknown_address_is_not_found_and_a_person_sees_it_on_the_page() throws Exception {
    HttpResponse<String> person = get("/no/such/page");
    assertEquals(404, person.statusCode());
    assertTrue(person.body().contains("the page"));
    HttpResponse<String> program = get("/no/such/page", "Accept", "application/json");
    assertEquals(404, program.statusCode());
    assertFalse(program.body().contains("the page"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/gone.js",
        "/assets/secret.properties",
        "/WEB-INF/frontend/index.html",
        "/assets/../../web.xml",
        "/assets/%2e%2e/index.html"
      })
  void only_files_of_the_build_are_sent(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(404, answer.statusCode());
    assertFalse(answer.body().contains("password"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graphql", "/items/x/1"})
  void the_other_doors_stay_as_they_are(String path) throws Exception {
    assertEquals("another door", get(path).body());
  }

  @Test
  void the_servlet_knows_the_pages_of_the_router() throws IOException {
    String addresses = Files.readString(Path.of("src/main/frontend/src/app/addresses.ts"));
    String routes =
        addresses.substring(addresses.indexOf("ROUTES = {"), addresses.indexOf("} as const"));
    Set<String> first = new TreeSet<>();
    Pattern.compile("'/([^/']*)").matcher(routes).results().forEach(m -> first.add(m.group(1)));
    assertEquals(new TreeSet<>(SinglePage.PAGES), first);
  }
}
