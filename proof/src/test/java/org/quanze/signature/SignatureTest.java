package org.quanze.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanze.digest.Bytes;

/** Keys and signatures give what their standards say, and nothing altered passes. */
class SignatureTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_example_of_rfc_8037_holds() {
    SigningKey key = ExampleKeys.of(SignatureAlgorithm.ED25519);
    assertEquals("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", key.publicKey().kid());
    assertEquals(
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
        Base64Url.encode(
            key.sign(bytes("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"))));
  }

  @Test
  void the_example_of_gm_t_0003_5_holds() {
    PublicKey key = ExampleKeys.of(SignatureAlgorithm.SM2).publicKey();
    assertEquals(
        "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
            + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
        key.coordinates().hex());
    byte[] signature =
        HexFormat.of()
            .parseHex(
                "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                    + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    assertTrue(key.verifies(bytes("message digest"), signature));
    assertFalse(key.verifies(bytes("message digesT"), signature));
  }

  @ParameterizedTest
  @EnumSource
  void a_signature_is_the_same_each_time_and_none_with_one_letter_altered(
      SignatureAlgorithm algorithm) throws BadSignature {
    SigningKey key = ExampleKeys.of(algorithm);
    KeySet keys = KeySet.of(List.of(key.publicKey()));
    String compact = Jws.sign(key, "example", "{\"一\":1}");
    assertEquals(compact, Jws.sign(key, "example", "{\"一\":1}"));
    assertNotEquals(compact, Jws.sign(key, "example", "{\"一\":2}"));
    assertEquals("{\"一\":1}", Jws.verify(compact, "example", keys));
    for (int i = 0; i < compact.length(); i++) {
      char other = compact.charAt(i) == 'A' ? 'B' : 'A';
      String altered = compact.substring(0, i) + other + compact.substring(i + 1);
      assertThrows(BadSignature.class, () -> Jws.verify(altered, "example", keys), altered);
    }
    assertThrows(BadSignature.class, () -> Jws.verify(compact, "another", keys));
    assertThrows(BadSignature.class, () -> Jws.verify(compact, "example", KeySet.of(List.of())));
  }

  @ParameterizedTest
  @EnumSource
  void a_set_of_keys_is_read_as_it_was_written_and_not_with_one_letter_altered(
      SignatureAlgorithm algorithm) throws BadSignature {
    PublicKey key = ExampleKeys.of(algorithm).publicKey();
    String json = KeySet.of(List.of(key)).json();
    assertEquals(key, KeySet.read(json).find(key.kid()).orElseThrow());
    for (int i = 0; i < json.length(); i++) {
      char other = json.charAt(i) == 'A' ? 'B' : 'A';
      String altered = json.substring(0, i) + other + json.substring(i + 1);
      assertThrows(BadSignature.class, () -> KeySet.read(altered), altered);
    }
  }

  @Test
  void what_is_no_key_is_said_without_a_word_of_it() {
    String secret = "QUJDREVGR0g=";
    for (String pem :
        List.of(
            "", secret, "-----BEGIN PRIVATE KEY-----\n" + secret + "\n-----END PRIVATE KEY-----")) {
      IllegalArgumentException fault =
          assertThrows(IllegalArgumentException.class, () -> SigningKey.ofPem(pem));
      assertFalse(String.valueOf(fault.getMessage()).contains("QUJD"), fault.toString());
      assertEquals(null, fault.getCause());
    }
  }

  @Test
  void a_point_that_is_not_on_the_curve_verifies_nothing() {
    PublicKey wrong = new PublicKey(SignatureAlgorithm.SM2, Bytes.of(new byte[64]));
    assertFalse(wrong.verifies(bytes("x"), new byte[64]));
  }
}
