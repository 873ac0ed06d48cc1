package org.quanze.search;

import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * A document of the index: a public version over a period in force. Days are counted from 1970. A
 * change of a field here is a new {@link SearchIndex#FORMAT}.
 *
 * @param key one row of what stands on the lists: item, first ledger position, first day
 * @param words the name, folded, for its words
 * @param sounds how the name sounds
 * @param initials the first letters of the syllables of the name
 * @param unit the name of the unit, folded
 * @param whole the name, folded, without spaces
 * @param codeKey the code, folded; empty without one
 * @param length characters of the name: of two that match alike the shorter comes first
 * @param within codes of the government's division and of all above it
 * @param type list type
 * @param kind list type and category, for counting
 * @param to first day after, or the end of days
 */
@SearchEntity
@Indexed(index = IndexedItem.INDEX)
record IndexedItem(
    @DocumentId @KeywordField(searchable = Searchable.NO, sortable = Sortable.YES, name = "place")
        String key,
    @FullTextField(
            analyzer = NameAnalysis.KEPT,
            searchAnalyzer = NameAnalysis.ASKED,
            norms = Norms.NO,
            termVector = TermVector.NO)
        String words,
    @FullTextField(
            analyzer = NameAnalysis.KEPT,
            searchAnalyzer = NameAnalysis.ASKED,
            norms = Norms.NO,
            termVector = TermVector.NO)
        String sounds,
    @FullTextField(
            analyzer = NameAnalysis.KEPT,
            searchAnalyzer = NameAnalysis.ASKED,
            norms = Norms.NO,
            termVector = TermVector.NO)
        String initials,
    @FullTextField(
            analyzer = NameAnalysis.KEPT,
            searchAnalyzer = NameAnalysis.ASKED,
            norms = Norms.NO,
            termVector = TermVector.NO)
        String unit,
    @KeywordField(norms = Norms.NO) String whole,
    @KeywordField(norms = Norms.NO, sortable = Sortable.YES, projectable = Projectable.YES)
        String codeKey,
    @GenericField(
            searchable = Searchable.NO,
            sortable = Sortable.YES,
            projectable = Projectable.YES)
        int length,
    @KeywordField(norms = Norms.NO) List<String> within,
    @KeywordField(norms = Norms.NO, projectable = Projectable.YES) String type,
    @KeywordField(norms = Norms.NO, aggregable = Aggregable.YES) String kind,
    @GenericField(aggregable = Aggregable.YES) int publisher,
    @GenericField(aggregable = Aggregable.YES, projectable = Projectable.YES) int department,
    @GenericField(projectable = Projectable.YES) int from,
    @GenericField(projectable = Projectable.YES) int to,
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES) int list,
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String item,
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES) int version,
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String name,
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String code,
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String category,
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String status,
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES) int completeness,
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String brief) {

  static final String INDEX = "items";

  /** The day of a period without an end. */
  static final int NO_END = Integer.MAX_VALUE;

  /** How list type and category are counted together. */
  static String kind(String type, String category) {
    return type + '/' + category;
  }
}
