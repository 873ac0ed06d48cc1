package org.quanze.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.database.Database;

/** The store of code schemes. */
@ApplicationScoped
@NullUnmarked
public class CodeSchemes {

  @Inject private Database database;

  /** All code schemes by code. */
  public Map<String, CodeScheme> byCode() {
    Map<String, CodeScheme> schemes = new HashMap<>();
    database.list(
        "SELECT code, layout FROM code_scheme",
        row -> schemes.put(row.text(1), new CodeScheme(row.text(1), Pattern.compile(row.text(2)))));
    return schemes;
  }
}
