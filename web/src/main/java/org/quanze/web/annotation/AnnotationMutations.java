package org.quanze.web.annotation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.annotation.AnnotateEdition;
import org.quanze.annotation.Annotation;
import org.quanze.annotation.Annotations;
import org.quanze.database.Snapshot;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.list.PublishedList;
import org.quanze.web.access.Outcomes;
import org.quanze.web.access.RequestActor;
import org.quanze.web.graphql.Arguments;
import org.quanze.web.graphql.TypeFetchers;
import org.quanze.web.list.NamedLists;

/** The deed that annotates an edition. */
@ApplicationScoped
@NullUnmarked
public class AnnotationMutations implements TypeFetchers {

  private static final Duration READ_BACK = Duration.ofSeconds(5);

  @Inject private AnnotateEdition annotateEdition;
  @Inject private Annotations annotations;
  @Inject private NamedLists named;
  @Inject private Snapshot snapshot;
  @Inject private RequestActor actors;

  /** The edition was annotated. */
  public record EditionAnnotated(int position, List<Annotation> annotations) {}

  @Override
  public String type() {
    return "Mutation";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("editionAnnotate", this::annotate);
  }

  private Object annotate(DataFetchingEnvironment environment) {
    Map<String, Object> input = Arguments.required(environment, "input");
    return Outcomes.of(() -> annotate(actors.of(environment), input));
  }

  @SuppressWarnings("unchecked") // the SDL gives the types of what stands in the map
  private EditionAnnotated annotate(Actor actor, Map<String, Object> input) throws Exception {
    Map<String, Object> list = (Map<String, Object>) Objects.requireNonNull(input.get("list"));
    int edition = Arguments.whole(input, "edition");
    int position =
        annotateEdition.annotate(
            actor,
            new AnnotateEdition.Command(
                text(list, "publisher"),
                text(list, "listType"),
                edition,
                Arguments.whole(input, "expectedVersion"),
                Annotation.Kind.valueOf(text(input, "kind")),
                text(input, "reason"),
                (String) input.get("documentNumber"),
                text(input, "idempotencyKey")));
    return new EditionAnnotated(
        position, snapshot.read(READ_BACK, () -> said(named.get(list), edition)));
  }

  private List<Annotation> said(PublishedList list, int edition) {
    EditionKey key = new EditionKey(list.id(), edition);
    return annotations.list(List.of(key)).getOrDefault(key, List.of());
  }

  private static String text(Map<String, Object> input, String key) {
    return Objects.requireNonNull((String) input.get(key));
  }
}
