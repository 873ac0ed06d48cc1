package org.quanze.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Moments;
import org.quanze.exchange.ListedItems.Listed;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.scheme.SchemeRule;
import org.quanze.validity.AsOf;
import org.quanze.validity.Moment;

/**
 * Exports what a list shows to anybody at a moment, in one of the formats. In tables what has rows
 * of its own stands as canonical JSON in one cell, so that nothing is lost and the file can be
 * imported again by {@link Mapping#ofListType}. Which moment it is stands in no file, so that the
 * same contents are the same bytes.
 */
@ApplicationScoped
@NullUnmarked
public class ExportList {

  @Inject private Organisations organisations;
  @Inject private ListTypes listTypes;
  @Inject private Lists lists;
  @Inject private Moments moments;
  @Inject private ListedItems items;

  /**
   * What an export is of; it stays what it is while it is written.
   *
   * @param division code of the division of the government
   * @param scheme code of the category scheme in which the list stood at the moment
   * @param category the one category that is exported, as contents name it; null for all
   * @param edition number of the edition that was asked for, or null
   */
  public record Head(
      PublishedList list,
      ListType type,
      String division,
      String government,
      String scheme,
      @Nullable String category,
      @Nullable Integer edition,
      Moment at) {

    /** A name that tells the file from others. */
    public String fileName(ExportFormat format) {
      String part =
          category == null
              ? ""
              : "-" + type.find(category).map(ListType.Category::zh).orElse(category);
      String number = edition == null ? "" : "-第" + edition + "版";
      return government + "-" + type.zh() + part + number + "-" + at.day() + "." + format.ending();
    }
  }

  /** Finds the list and the moment, or refuses. */
  public Head head(String division, String listType, AsOf asOf) {
    return head(division, listType, asOf, null);
  }

  /** The same for one category of the list, which its list type must have. */
  public Head head(String division, String listType, AsOf asOf, @Nullable String category) {
    ListType type = listTypes.get(listType);
    requireCategory(type, category);
    Publisher publisher = organisations.getPublisher(division);
    PublishedList list =
        lists
            .find(publisher.id(), type.code())
            .orElseThrow(
                () -> ImportRule.LIST_EXISTS.refuse("listType", publisher.name(), type.zh()));
    Moment at = moments.of(list, asOf);
    String scheme = items.scheme(list, type, at);
    return new Head(list, type, division, publisher.name(), scheme, category, asOf.edition(), at);
  }

  /** Refuses a category that a list type does not have. */
  static void requireCategory(ListType type, @Nullable String category) {
    if (category != null && type.find(category).isEmpty()) {
      throw SchemeRule.CATEGORY_EXISTS.refuse("category", category, type.schemeOf(category));
    }
  }

  /** Writes an export; nothing is held in memory. */
  public void write(Head head, ExportFormat format, OutputStream stream) throws IOException {
    try (ListWriter writer = format.open(head, stream)) {
      items.each(head.list(), head.at(), head.category(), item -> write(item, writer));
      writer.finish();
    }
  }

  private static void write(Listed item, ListWriter writer) {
    try {
      writer.item(item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
