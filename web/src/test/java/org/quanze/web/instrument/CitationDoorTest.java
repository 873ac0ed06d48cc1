package org.quanze.web.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quanze.citation.LawText;
import org.quanze.citation.LawTextReader;
import org.quanze.citation.LawTexts;
import org.quanze.sample.SampleOnFirstStart;
import org.quanze.web.testing.OpenRegistry;

/** What legal bases cite, and how document numbers are read, through the door. */
class CitationDoorTest {

  // The sample's power cites its article twelve; the sample is constructed.
  private static final String CITED = "《示例省市场秩序条例》（虚构）";

  private static final String BASES =
      "{ power(by: { coded: { publisher: \"990100\", code: \"990100-01-007\" } }) { legalBases {"
          + " article citations { title rank provisions { normal from { article paragraph } to { article } }"
          + " missing { normal } unread instruments { title"
          + " parsedDocumentNumber { issuerCode year serial normal standard issuers } } } } } }";
  private static final String REGISTER =
      "mutation ($i: InstrumentRegisterInput!) {"
          + " instrumentRegister(input: $i) { ... on InstrumentSaved { instrument { id } } } }";
  private static final String DECISION =
      "{ decisions(publisher: \"990100\", first: 1) { nodes { documentNumber"
          + " parsedDocumentNumber { issuerCode year serial normal standard issuers } } } }";

  private static JsonNode json(Object data) {
    return new ObjectMapper().valueToTree(data);
  }

  private static JsonNode citation(OpenRegistry open) {
    return json(open.ask(BASES, null, Map.of())).at("/power/legalBases/0/citations/0");
  }

  @Test
  void a_basis_tells_what_it_cites_and_a_number_how_it_is_read() {
    try (OpenRegistry open = new OpenRegistry()) {
      open.registry().get(SampleOnFirstStart.class).load();
      assertEquals(
          "{\"title\":\""
              + CITED
              + "\",\"rank\":\"LOCAL_REGULATION\",\"provisions\":[{\"normal\":\"第十二条\",\"from\":"
              + "{\"article\":12,\"paragraph\":0},\"to\":null}],\"missing\":null,\"unread\":[],\"instruments\":[]}",
          citation(open).toString(),
          "of what nobody registered, and whose text nobody gave");
      Map<String, Object> order =
          Map.of(
              "title", CITED,
              "issuer", "示例市人民政府",
              "documentNumber", "示例市人民政府令1号",
              "since", "2000-01-01",
              "idempotencyKey", "citation-door-1");
      open.askAs("sysadmin", REGISTER, Map.of("i", order));
      LawText text = LawTextReader.read(List.of("# " + CITED, "第一条 甲（虚构）。"));
      open.registry().get(LawTexts.class).take(List.of(text));
      JsonNode cited = citation(open);
      assertEquals("MUNICIPAL_RULE", cited.path("rank").asText(), "an order of a city");
      assertEquals("[{\"normal\":\"第十二条\"}]", cited.path("missing").toString());
      assertEquals(CITED, cited.at("/instruments/0/title").asText());
      assertEquals(
          "{\"issuerCode\":\"示例市人民政府令\",\"year\":null,\"serial\":1,"
              + "\"normal\":\"示例市人民政府令第1号\",\"standard\":false,\"issuers\":[\"示例市人民政府\"]}",
          cited.at("/instruments/0/parsedDocumentNumber").toString());
      JsonNode decision = json(open.ask(DECISION, null, Map.of())).at("/decisions/nodes/0");
      JsonNode read = decision.path("parsedDocumentNumber");
      assertEquals(decision.path("documentNumber").asText(), read.path("normal").asText() + "（示例）");
      assertEquals("[\"示例市人民政府\"]", read.path("issuers").toString());
    }
  }
}
