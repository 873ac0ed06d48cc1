package org.quanze.web.edition;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.ChangeSet;
import org.quanze.edition.Foresee;
import org.quanze.web.access.Outcomes;
import org.quanze.web.edition.ForesightView.ListView;
import org.quanze.web.graphql.TypeFetchers;

/** What a draft would do: fetched from the draft, which only those see who may. */
@ApplicationScoped
@NullUnmarked
public class ForesightFetchers implements TypeFetchers {

  @Inject private Foresee foresee;

  @Override
  public String type() {
    return "ChangeSet";
  }

  @Override
  public Map<String, DataFetcher<?>> fetchers() {
    return Map.of("foresight", this::foresight, "wholeLists", this::wholeLists);
  }

  private List<WholeListView> wholeLists(DataFetchingEnvironment environment) {
    ChangeSet set = Objects.requireNonNull(environment.getSource());
    return foresee.accounting(set).stream().map(WholeListView::new).toList();
  }

  private Map<String, Object> foresight(DataFetchingEnvironment environment) {
    ChangeSet set = Objects.requireNonNull(environment.getSource());
    var foreseen = foresee.of(set);
    String key = set.id() + " " + set.version() + " ";
    return Map.of(
        "refusals", foreseen.refusals().stream().map(Outcomes.Refusal::of).toList(),
        "warnings", foreseen.warnings().stream().map(Outcomes.Refusal::of).toList(),
        "lists",
            foreseen.lists().stream()
                .map(list -> new ListView(key + list.type().code(), list))
                .toList(),
        "handovers", foreseen.handovers());
  }
}
