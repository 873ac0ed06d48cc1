package org.quanze.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.edition.Decisions.Placed;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.exchange.ImportRule;
import org.quanze.feed.ChangeFilter;
import org.quanze.feed.ChangePlace;
import org.quanze.feed.PublishedChange;
import org.quanze.feed.PublishedChanges;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.web.graphql.paging.CursorScope;
import org.quanze.web.graphql.paging.Cursors;

/** Makes the Atom feed of a list, page by page. */
@ApplicationScoped
@NullUnmarked
public class ListFeed {

  /** Entries of a page. */
  static final int PAGE = 50;

  private static final String CURSOR = "before";

  @Inject private Organisations organisations;
  @Inject private ListTypes listTypes;
  @Inject private Lists lists;
  @Inject private Editions editions;
  @Inject private Decisions decisions;
  @Inject private Ledger ledger;
  @Inject private PublishedChanges changes;
  @Inject private Cursors cursors;

  /**
   * A page of the feed: the newest changes, or those before a cursor.
   *
   * @param base where the registry stands, such as {@code https://example.gov.cn}
   */
  byte[] page(String division, String listType, @Nullable String before, String base)
      throws XMLStreamException {
    Publisher publisher = organisations.getPublisher(division);
    ListType type = listTypes.get(listType);
    PublishedList list =
        lists.find(publisher.id(), listType).orElseThrow(() -> none(publisher, type));
    Edition newest = editions.findNewest(list.id()).orElseThrow(() -> none(publisher, type));
    CursorScope scope = new Wanted(null, division, listType, null, null, null).scope(cursors);
    ChangePlace place = before == null ? ChangePlace.END : Wanted.place(scope, CURSOR, before);
    ChangeFilter filter = new ChangeFilter(List.of(publisher.id()), listType, null, null, null);
    List<PublishedChange> rows = changes.listBefore(filter, place, PAGE + 1);
    List<PublishedChange> shown = rows.subList(0, Math.min(PAGE, rows.size()));
    String own = base + "/feed/lists/" + division + "/" + listType + ".atom";
    Entry closing = ledger.find(publisher.id(), newest.entry()).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AtomWriter feed = new AtomWriter(out, base, division + "/" + listType);
    feed.head(
        publisher,
        type,
        own + (before == null ? "" : "?" + CURSOR + "=" + before),
        newest.number(),
        shown.isEmpty() ? closing.recordedAt() : shown.get(0).recordedAt());
    if (rows.size() > PAGE) {
      ChangePlace last = shown.get(PAGE - 1).place();
      feed.next(own + "?" + CURSOR + "=" + scope.write(Wanted.parts(last)));
    }
    Map<EntryKey, Placed> told = publicDecisions(shown);
    for (PublishedChange change : shown) {
      feed.entry(publisher, change, told.get(new EntryKey(change.publisher(), change.decision())));
    }
    feed.end();
    return out.toByteArray();
  }

  private static RuntimeException none(Publisher publisher, ListType type) {
    return ImportRule.LIST_EXISTS.refuse("listType", publisher.name(), type.zh());
  }

  private Map<EntryKey, Placed> publicDecisions(List<PublishedChange> of) {
    List<EntryKey> keys =
        of.stream().map(c -> new EntryKey(c.publisher(), c.decision())).distinct().toList();
    return decisions.list(keys).stream()
        .filter(Placed::isPublic)
        .collect(
            Collectors.toMap(p -> new EntryKey(p.publisher(), p.entry()), Function.identity()));
  }
}
