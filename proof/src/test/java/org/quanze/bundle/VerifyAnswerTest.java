package org.quanze.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanze.signature.ExampleKeys;
import org.quanze.signature.KeySet;
import org.quanze.signature.SignatureAlgorithm;
import org.quanze.signature.SigningKey;
import org.quanze.statement.SmallLedger;

/** The command verifies a statement, and says what it was told and what does not hold. */
class VerifyAnswerTest {

  private static final SigningKey KEY = ExampleKeys.of(SignatureAlgorithm.ED25519);

  @TempDir private static Path folder;

  private String said = "";

  private int run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = Verify.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
    said = out.toString(StandardCharsets.UTF_8);
    return code;
  }

  private static String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text + "\n").toString();
  }

  @Test
  void a_statement_is_verified_with_the_keys_alone() throws IOException {
    String answer = file("answer.jws", SmallLedger.inForce(KEY));
    String keys = file("jwks.json", KeySet.of(List.of(KEY.publicKey())).json());
    assertEquals(0, run("--answer", answer, "--jwks", keys), () -> said);
    assertTrue(said.contains("may: IN_FORCE") && said.endsWith("有效 / valid\n"), said);
    String none = file("none.json", KeySet.of(List.of()).json());
    assertEquals(1, run("--answer", answer, "--jwks", none), () -> said);
    assertTrue(said.contains("the signature does not hold"), said);
    assertEquals(2, run("--answer", answer), "without keys nothing is verified");
    assertEquals(2, run("bundle.zip", "--answer", answer, "--jwks", keys), "one at a time");
  }
}
