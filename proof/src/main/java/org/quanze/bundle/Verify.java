package org.quanze.bundle;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanze.bundle.BundleVerifier.KeptHead;
import org.quanze.signature.BadSignature;
import org.quanze.signature.KeySet;

/**
 * `./quanze verify`: verifies a bundle on any machine that has Java. Ends with 0 when everything
 * holds, 1 when something does not, 2 when the command was not understood.
 */
public final class Verify {

  private static final String USAGE =
      """
      Usage: verify BUNDLE.zip [--jwks KEYS.json] [--head HEAD.jws]...
        --jwks  public keys of the registry, as fetched from /.well-known/jwks.json
        --head  a signed head that was kept; the ledger must still hold it""";

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Verify() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), OUT));
  }

  static int run(List<String> arguments, PrintStream out) {
    @Nullable Path bundle = null;
    @Nullable KeySet keys = null;
    List<KeptHead> heads = new ArrayList<>();
    try {
      for (int i = 0; i < arguments.size(); i++) {
        String argument = arguments.get(i);
        if (argument.equals("--jwks")) {
          keys = KeySet.read(Files.readString(Path.of(arguments.get(++i))));
        } else if (argument.equals("--head")) {
          Path file = Path.of(arguments.get(++i));
          heads.add(new KeptHead(file.toString(), Files.readString(file)));
        } else if (bundle == null && !argument.startsWith("--")) {
          bundle = Path.of(argument);
        } else {
          throw new IllegalArgumentException(argument);
        }
      }
    } catch (IOException | BadSignature | RuntimeException e) {
      out.println(e + "\n" + USAGE);
      return 2;
    }
    if (bundle == null || !Files.isReadable(bundle)) {
      out.println(bundle == null ? USAGE : "Cannot read " + bundle);
      return 2;
    }
    try {
      BundleReport report = BundleVerifier.verify(bundle, keys, heads);
      out.println(text(report));
      return report.isValid() ? 0 : 1;
    } catch (NoClassDefFoundError e) {
      out.println("SM2 and SM3 need Bouncy Castle: use quanze-verify.jar, which holds it. " + e);
      return 2;
    }
  }

  private static String text(BundleReport report) {
    StringBuilder text = new StringBuilder("总账 / ledger ").append(report.publisher());
    for (Part part : Part.COUNTED) {
      text.append("\n  ")
          .append(part.file())
          .append(": ")
          .append(report.rows().getOrDefault(part, 0));
    }
    report.remarks().forEach(remark -> text.append("\n! ").append(remark));
    report.findings().forEach(finding -> text.append("\n✗ ").append(finding));
    return text.append(
            report.isValid()
                ? "\n有效 / valid"
                : "\n无效 / NOT VALID: " + report.count() + " 处 / findings")
        .toString();
  }
}
