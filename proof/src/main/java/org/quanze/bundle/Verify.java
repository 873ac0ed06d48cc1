package org.quanze.bundle;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.bundle.BundleVerifier.KeptHead;
import org.quanze.signature.BadSignature;
import org.quanze.signature.KeySet;
import org.quanze.statement.Statement;
import org.quanze.statement.StatementReport;
import org.quanze.statement.StatementVerifier;

/**
 * `./quanze verify`: verifies a bundle, or the statement of one answer, on any machine that has
 * Java. Ends with 0 when everything holds, 1 when something does not, 2 when the command was not
 * understood.
 */
public final class Verify {

  private static final String USAGE =
      """
      Usage: verify BUNDLE.zip [--jwks KEYS.json] [--head HEAD.jws]...
             verify --answer STATEMENT.jws --jwks KEYS.json [--head HEAD.jws]...
        --jwks    public keys of the registry, as fetched from /.well-known/jwks.json
        --head    a signed head that was kept; the ledger must still hold it, and the statement's
                  entry must be the one it is of
        --answer  the statement of an answer of canExercise""";

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final List<KeptHead> heads = new ArrayList<>();
  private @Nullable Path bundle;
  private @Nullable String answer;
  private @Nullable KeySet keys;

  private Verify() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), OUT));
  }

  static int run(List<String> arguments, PrintStream out) {
    Verify asked = new Verify();
    try {
      asked.read(arguments);
    } catch (IOException | BadSignature | RuntimeException e) {
      out.println(e + "\n" + USAGE);
      return 2;
    }
    try {
      return asked.verify(out);
    } catch (NoClassDefFoundError e) {
      out.println("SM2 and SM3 need Bouncy Castle: use quanze-verify.jar, which holds it. " + e);
      return 2;
    }
  }

  private void read(List<String> arguments) throws IOException, BadSignature {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--jwks")) {
        keys = KeySet.read(Files.readString(Path.of(arguments.get(++i))));
      } else if (argument.equals("--head")) {
        Path file = Path.of(arguments.get(++i));
        heads.add(new KeptHead(file.toString(), Files.readString(file)));
      } else if (argument.equals("--answer") && answer == null) {
        answer = Files.readString(Path.of(arguments.get(++i)));
      } else if (bundle == null && !argument.startsWith("--")) {
        bundle = Path.of(argument);
      } else {
        throw new IllegalArgumentException(argument);
      }
    }
  }

  private int verify(PrintStream out) {
    if (answer != null && keys != null && bundle == null) {
      Map<String, String> kept = new LinkedHashMap<>();
      heads.forEach(head -> kept.put(head.name(), head.compact()));
      StatementReport report = StatementVerifier.verify(answer, keys, kept);
      out.println(text(report));
      return report.isValid() ? 0 : 1;
    }
    if (answer != null || bundle == null || !Files.isReadable(bundle)) {
      out.println(answer != null || bundle == null ? USAGE : "Cannot read " + bundle);
      return 2;
    }
    BundleReport report = BundleVerifier.verify(bundle, keys, heads);
    out.println(text(report));
    return report.isValid() ? 0 : 1;
  }

  private static String text(BundleReport report) {
    StringBuilder text = new StringBuilder("总账 / ledger ").append(report.publisher());
    for (Part part : Part.COUNTED) {
      text.append("\n  ")
          .append(part.file())
          .append(": ")
          .append(report.rows().getOrDefault(part, 0));
    }
    return verdict(text, report.remarks(), report.findings(), report.count());
  }

  private static String text(StatementReport report) {
    StringBuilder text = new StringBuilder("陈述 / statement");
    Statement stated = report.statement();
    if (stated != null) {
      text.append("\n  部门 / unit ").append(stated.unit());
      text.append("\n  事项 / item ").append(stated.item());
      text.append("\n  日期 / day ").append(stated.on());
      if (!stated.knownAt().isEmpty()) {
        text.append("\n  认知时点 / known at ").append(stated.knownAt());
      }
      text.append("\n  ").append(stated.may() ? "可以行使 / may" : "不得行使 / may not");
      text.append(": ").append(stated.ground());
    }
    return verdict(text, report.remarks(), report.findings(), report.findings().size());
  }

  private static String verdict(
      StringBuilder text, List<String> remarks, List<?> findings, int count) {
    remarks.forEach(remark -> text.append("\n! ").append(remark));
    findings.forEach(finding -> text.append("\n✗ ").append(finding));
    return text.append(count == 0 ? "\n有效 / valid" : "\n无效 / NOT VALID: " + count + " 处 / findings")
        .toString();
  }
}
