package org.quanze.web.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quanze.testing.County.COUNTY;
import static org.quanze.testing.County.TOWN;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.adjustment.Departure;
import org.quanze.adjustment.Entrance;
import org.quanze.item.Openness;
import org.quanze.testing.Contents;
import org.quanze.testing.County;
import org.quanze.web.testing.OpenRegistry;
import org.quanze.web.testing.ServletServer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The changes of a list as Atom, over HTTP: the newest first, page by page, with lasting ids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListFeedTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final OpenRegistry open = new OpenRegistry();
  private final County county = new County(open.registry(), "民政局");
  private final HttpClient client = HttpClient.newHttpClient();
  private ServletServer server;

  @BeforeAll
  void publish() throws Exception {
    county.today(LocalDate.of(2026, 3, 2));
    county.opened(COUNTY, "民政局", "项", 60);
    county.decide(
        COUNTY,
        Openness.ON_REQUEST,
        new Departure.Cancel(county.subject("项1"), null, "不说的理由"),
        new Entrance.Add(
            "POWER",
            county.item("密"),
            Contents.open(county.power("密", "民政局", "02"), Openness.NOT_PUBLIC),
            null,
            null));
    server = new ServletServer(List.of(open.registry().get(ListFeedServlet.class)), 2);
  }

  @AfterAll
  void close() {
    server.close();
    open.close();
  }

  private HttpResponse<String> get(String address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private String list() {
    return server.url() + "/feed/lists/" + COUNTY + "/POWER.atom";
  }

  private static Document read(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> children(Element parent, String name) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item)
        .filter(node -> name.equals(node.getLocalName()) && ATOM.equals(node.getNamespaceURI()))
        .map(Element.class::cast)
        .toList();
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertEquals(1, found.size(), name);
    return found.get(0).getTextContent();
  }

  private static Optional<String> link(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .findFirst();
  }

  @Test
  void the_newest_come_first_and_pages_lead_to_the_first_change() throws Exception {
    List<String> ids = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    Optional<String> next = Optional.of(list());
    int pages = 0;
    while (next.isPresent()) {
      HttpResponse<String> answer = get(next.get());
      assertEquals(200, answer.statusCode(), answer.body());
      Element feed = read(answer.body()).getDocumentElement();
      assertEquals(next.get(), link(feed, "self").orElseThrow());
      for (Element entry : children(feed, "entry")) {
        ids.add(text(entry, "id"));
        titles.add(text(entry, "title"));
        assertTrue(text(entry, "updated").matches("20[0-9-]+T.*\\+08:00"), answer.body());
      }
      next = link(feed, "next");
      pages++;
    }
    assertEquals(2, pages);
    assertEquals(61, ids.size());
    assertEquals(61, ids.stream().distinct().count());
    assertEquals("取消：项1（C-项1）", titles.get(0));
    assertEquals("新增：项60（C-项60）", titles.get(1));
    assertEquals("新增：项1（C-项1）", titles.get(60));
  }

  @Test
  void it_is_atom_with_absolute_links_and_tells_nothing_that_is_not_public() throws Exception {
    HttpResponse<String> answer = get(list());
    assertEquals(
        "application/atom+xml;charset=utf-8",
        answer.headers().firstValue("Content-Type").orElseThrow());
    Element feed = read(answer.body()).getDocumentElement();
    assertEquals("feed", feed.getLocalName());
    assertEquals("示例县：权责清单变更", text(feed, "title").replace("人民政府", ""));
    assertTrue(text(feed, "id").startsWith("urn:uuid:"));
    assertFalse(text(children(feed, "author").get(0), "name").isEmpty());
    assertEquals(
        server.url() + "/editions/" + COUNTY + "/POWER/2", link(feed, "alternate").orElseThrow());
    List<Element> entries = children(feed, "entry");
    assertEquals(text(entries.get(0), "updated"), text(feed, "updated"));
    assertEquals(
        server.url() + "/editions/" + COUNTY + "/POWER/2",
        link(entries.get(0), "alternate").orElseThrow(),
        "what left has no page of its own");
    assertEquals(
        server.url() + "/items/" + county.item("项60") + "/1",
        link(entries.get(1), "alternate").orElseThrow());
    assertEquals("CANCELLED", children(entries.get(0), "category").get(0).getAttribute("term"));
    assertFalse(text(entries.get(0), "summary").contains("依据"), "its decision is not public");
    assertTrue(text(entries.get(1), "summary").contains("依据 关于调整权责清单的决定"));
    assertFalse(answer.body().contains("不说的理由") || answer.body().contains("密"));
  }

  @Test
  void who_has_it_already_is_told_so_until_something_is_new() throws Exception {
    String town = server.url() + "/feed/lists/" + TOWN + "/POWER.atom";
    county.opened(TOWN, "镇办", "镇", 1);
    HttpResponse<String> first = get(town);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get(town, "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    String id = text(children(read(first.body()).getDocumentElement(), "entry").get(0), "id");
    county.decide(TOWN, county.add("镇二", "镇办", "02"));
    HttpResponse<String> news = get(town, "If-None-Match", tag);
    assertEquals(200, news.statusCode());
    assertNotEquals(tag, news.headers().firstValue("ETag").orElseThrow());
    List<Element> entries = children(read(news.body()).getDocumentElement(), "entry");
    assertEquals(2, entries.size());
    assertEquals(id, text(entries.get(1), "id"), "an id stays");
  }

  @Test
  void what_is_not_there_is_not_found_and_a_false_cursor_is_refused() throws Exception {
    for (String path :
        List.of(
            "/feed/lists/990999/POWER.atom",
            "/feed/lists/" + COUNTY + "/SERVICE_MATTER.atom",
            "/feed/lists/" + COUNTY + "/NONE.atom",
            "/feed/lists/" + County.ZONE + "/POWER.atom",
            "/feed/lists/" + COUNTY,
            "/feed/lists/" + COUNTY + "/POWER.rss")) {
      HttpResponse<String> answer = get(server.url() + path);
      assertEquals(404, answer.statusCode(), path);
      assertTrue(answer.body().startsWith("{\"errors\":[{\"code\":\""), answer.body());
    }
    HttpResponse<String> refused = get(list() + "?before=AAAA");
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("FIL-04"), refused.body());
  }
}
