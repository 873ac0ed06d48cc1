package org.quanze.web.graphql.document;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures the operations of one document. Runs only after validation, which has bounded the depth
 * and the number of fields with every fragment written out.
 */
final class PlanMaker {
  private static final Set<String> ROWS = Set.of("edges", "nodes");
  private static final String CONNECTION = "Connection";

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();

  PlanMaker(GraphQLSchema schema, Document document) {
    this.schema = schema;
    for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
      fragments.put(fragment.getName(), fragment);
    }
  }

  OperationPlan of(OperationDefinition operation) {
    Operation measured = new Operation(new RowCounts(operation.getVariableDefinitions()));
    GraphQLObjectType root = rootOf(operation);
    List<NamedPart> parts = measured.parts(operation.getSelectionSet(), root);
    boolean introspects =
        parts.stream().anyMatch(p -> p.name.equals("__schema") || p.name.equals("__type"));
    return new OperationPlan(
        operation.getOperation(),
        parts.size(),
        introspects,
        new OperationCost(parts.stream().map(NamedPart::part).toList()),
        measured.seconds == 0 ? null : Duration.ofSeconds(measured.seconds));
  }

  private GraphQLObjectType rootOf(OperationDefinition operation) {
    GraphQLObjectType root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    if (root == null) {
      throw new IllegalStateException("validated without a root type");
    }
    return root;
  }

  private record NamedPart(String name, OperationCost.Part part) {}

  /** The walk through one operation. */
  private final class Operation {
    private final RowCounts rowCounts;
    private int seconds;

    Operation(RowCounts rowCounts) {
      this.rowCounts = rowCounts;
    }

    List<NamedPart> parts(@Nullable SelectionSet set, GraphQLCompositeType parent) {
      List<NamedPart> parts = new ArrayList<>();
      if (set != null) {
        for (Selection<?> selection : set.getSelections()) {
          add(selection, parent, parts);
        }
      }
      return parts;
    }

    private void add(Selection<?> selection, GraphQLCompositeType parent, List<NamedPart> parts) {
      switch (selection) {
        case Field field -> parts.add(part(field, parent));
        case InlineFragment fragment -> {
          var on = fragment.getTypeCondition();
          GraphQLCompositeType type = on == null ? parent : composite(on.getName());
          parts.addAll(parts(fragment.getSelectionSet(), type));
        }
        case FragmentSpread spread -> {
          FragmentDefinition fragment = fragments.get(spread.getName());
          if (fragment != null) {
            GraphQLCompositeType type = composite(fragment.getTypeCondition().getName());
            parts.addAll(parts(fragment.getSelectionSet(), type));
          }
        }
        default -> throw new IllegalStateException("an unknown selection");
      }
    }

    private GraphQLCompositeType composite(String name) {
      if (schema.getType(name) instanceof GraphQLCompositeType type) {
        return type;
      }
      throw new IllegalStateException("validated without its type: " + name);
    }

    private NamedPart part(Field field, GraphQLCompositeType parent) {
      var definition = Introspection.getFieldDef(schema, parent, field.getName());
      seconds = Math.max(seconds, CostDirectives.seconds(definition));
      List<OperationCost.Part> once = new ArrayList<>();
      List<OperationCost.Part> perRow = new ArrayList<>();
      if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type) {
        boolean connection = type.getName().endsWith(CONNECTION);
        for (NamedPart below : parts(field.getSelectionSet(), type)) {
          boolean inRow = !connection || ROWS.contains(below.name);
          (inRow ? perRow : once).add(below.part);
        }
      }
      RowCount rows = rowCounts.of(field, definition);
      return new NamedPart(
          field.getName(),
          new OperationCost.Part(CostDirectives.weight(definition, field), once, rows, perRow));
    }
  }
}
