package org.quanze.web.list;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.database.Snapshot;
import org.quanze.scheme.CodeTable;
import org.quanze.scheme.CodeTable.CodeValue;
import org.quanze.scheme.Element;
import org.quanze.scheme.Format;
import org.quanze.scheme.LengthenListType;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListType.Category;
import org.quanze.scheme.ListType.CategoryScheme;
import org.quanze.scheme.ListTypes;
import org.quanze.scheme.RegisterCodeTable;
import org.quanze.scheme.RegisterListType;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;

/** The deed that registers a list type. */
@ApplicationScoped
@NullUnmarked
public class ListTypeMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private RegisterListType registerListType;
  @Inject private LengthenListType lengthenListType;
  @Inject private RegisterCodeTable registerCodeTable;
  @Inject private ListTypes listTypes;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** The list type was registered. */
  public record ListTypeRegistered(ListType listType) {}

  /** The list type has further elements. */
  public record ListTypeLengthened(ListType listType) {}

  /** The code table was registered. */
  public record CodeTableRegistered(CodeTable codeTable) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of(
        "listTypeRegister",
        this::register,
        "listTypeLengthen",
        this::lengthen,
        "codeTableRegister",
        this::registerTable);
  }

  private Object lengthen(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> lengthen(actors.of(environment), input));
  }

  private ListTypeLengthened lengthen(Actor actor, Map<String, Object> input) throws Exception {
    String code =
        lengthenListType.lengthen(
            actor,
            new LengthenListType.Command(
                text(input, "code"),
                (Integer) input.get("expectedVersion"),
                objects(input, "elements").stream().map(ListTypeMutations::element).toList(),
                text(input, "idempotencyKey")));
    return new ListTypeLengthened(snapshot.read(READ_BACK, () -> listTypes.get(code)));
  }

  private Object registerTable(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> registerTable(actors.of(environment), input));
  }

  private CodeTableRegistered registerTable(Actor actor, Map<String, Object> input) {
    CodeTable table =
        new CodeTable(
            text(input, "code"),
            text(input, "zh"),
            text(input, "en"),
            text(input, "source"),
            objects(input, "values").stream()
                .map(v -> new CodeValue(text(v, "value"), text(v, "zh"), text(v, "en")))
                .toList());
    registerCodeTable.register(
        actor, new RegisterCodeTable.Command(table, text(input, "idempotencyKey")));
    return new CodeTableRegistered(table);
  }

  private Object register(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> register(actors.of(environment), input));
  }

  private ListTypeRegistered register(Actor actor, Map<String, Object> input) throws Exception {
    Map<String, Object> scheme = object(input, "scheme");
    Map<String, Object> brought = object(scheme, "brought");
    String code =
        registerListType.register(
            actor,
            new RegisterListType.Command(
                text(input, "code"),
                text(input, "zh"),
                text(input, "en"),
                text(scheme, "code"),
                brought == null ? null : scheme(brought),
                brought == null ? null : text(brought, "source"),
                objects(input, "elements").stream().map(ListTypeMutations::element).toList(),
                flag(input, "countsSuspended"),
                text(input, "leadOffice"),
                kinds(input),
                text(input, "idempotencyKey")));
    return new ListTypeRegistered(snapshot.read(READ_BACK, () -> listTypes.get(code)));
  }

  private static CategoryScheme scheme(Map<String, Object> input) {
    List<Category> categories = new ArrayList<>();
    for (Map<String, Object> category : objects(input, "categories")) {
      categories.add(
          new Category(
              text(category, "code"),
              text(category, "zh"),
              text(category, "en"),
              categories.size() + 1));
    }
    return new CategoryScheme(
        text(input, "code"), text(input, "zh"), text(input, "en"), categories);
  }

  /** An element, or a column of rows, which takes less. */
  private static Element element(Map<String, Object> input) {
    return new Element(
        text(input, "key"),
        text(input, "zh"),
        text(input, "en"),
        Element.Type.valueOf(text(input, "type")),
        flag(input, "mandatory"),
        flag(input, "brief"),
        flag(input, "formal"),
        flag(input, "redactable"),
        text(input, "table"),
        objects(input, "fields").stream().map(ListTypeMutations::element).toList(),
        input.get("format") == null ? null : Format.valueOf(text(input, "format")));
  }

  @SuppressWarnings("unchecked")
  private static Set<String> kinds(Map<String, Object> input) {
    return new TreeSet<>(Objects.requireNonNullElse((List<String>) input.get("kinds"), List.of()));
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Map<String, Object> object(Map<String, Object> input, String key) {
    return (Map<String, Object>) input.get(key);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> input, String key) {
    return Objects.requireNonNullElse((List<Map<String, Object>>) input.get(key), List.of());
  }

  private static boolean flag(Map<String, Object> input, String key) {
    return Boolean.TRUE.equals(Objects.requireNonNullElse(input.get(key), false));
  }

  private static @Nullable String text(Map<String, Object> input, String key) {
    return (String) input.get(key);
  }
}
