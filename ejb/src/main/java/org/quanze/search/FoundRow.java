package org.quanze.search;

import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IdProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.jspecify.annotations.Nullable;
import org.quanze.list.Holding.Status;
import org.quanze.list.Listed;
import org.quanze.search.SearchAnswer.Found;
import org.quanze.search.SearchAnswer.Place;

/** What a hit tells: the fields of {@link IndexedItem} by the same names. */
@ProjectionConstructor
record FoundRow(
    @IdProjection String key,
    int length,
    String codeKey,
    String type,
    int list,
    String item,
    int version,
    int department,
    String category,
    String code,
    String name,
    String status,
    int from,
    int to,
    int completeness,
    String brief) {

  Found at(Width width, int rank, float score) {
    return new Found(type, listed(), new Place(width, rank, score, length, codeKey, key));
  }

  private Listed listed() {
    return new Listed(
        list,
        UUID.fromString(item),
        version,
        department,
        category,
        code.isEmpty() ? null : code,
        name,
        Status.valueOf(status),
        LocalDate.ofEpochDay(from),
        day(to),
        completeness,
        brief);
  }

  private static @Nullable LocalDate day(int day) {
    return day == IndexedItem.NO_END ? null : LocalDate.ofEpochDay(day);
  }
}
