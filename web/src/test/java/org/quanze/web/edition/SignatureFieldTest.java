package org.quanze.web.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.head.Signing;
import org.quanze.proof.SignedHead;
import org.quanze.signature.BadSignature;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.testing.SigningKeys;
import org.quanze.testing.Story;
import org.quanze.web.testing.OpenRegistry;

/** A ledger entry tells the registry's signature over it, and the same one each time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureFieldTest {

  private OpenRegistry open;
  private Story story;
  private Signing signing;

  @BeforeAll
  void tell() {
    open = new OpenRegistry();
    story = new Story(open.registry());
    story.open();
    story.adjust();
    signing = open.registry().get(Signing.class);
  }

  @AfterAll
  void close() {
    open.close();
  }

  private JsonNode entries() {
    Object data =
        open.ask(
            "{ ledger(publisher: \""
                + Story.COUNTY
                + "\") { nodes { number hash algorithm signature } } }",
            null,
            Map.of());
    return new ObjectMapper().<JsonNode>valueToTree(data).at("/ledger/nodes");
  }

  @Test
  void a_signature_holds_and_is_of_this_entry() throws BadSignature {
    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      signing.use(SigningKeys.of(algorithm), KeySet.of(List.of()));
      JsonNode entries = entries();
      assertEquals(2, entries.size());
      for (JsonNode entry : entries) {
        SignedHead head = SignedHead.read(entry.path("signature").asText(), signing.publicKeys());
        assertEquals(entry.path("hash").asText(), head.hash());
        assertEquals(entry.path("number").asInt(), head.number());
        assertEquals(entry.path("algorithm").asText(), head.algorithm().title());
      }
      assertEquals(entries, entries());
    }
  }

  @Test
  void without_a_key_there_is_no_signature() {
    signing.use(null, KeySet.of(List.of()));
    entries().forEach(entry -> assertTrue(entry.path("signature").isNull(), entry.toString()));
  }
}
