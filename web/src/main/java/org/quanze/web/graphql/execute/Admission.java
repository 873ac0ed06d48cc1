package org.quanze.web.graphql.execute;

import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.Limits;
import org.quanze.web.graphql.RefusedRequest;
import org.quanze.web.graphql.document.OperationPlan;

/** Decides whether a measured operation may run. */
final class Admission {
  private Admission() {}

  /** Refuses an operation beyond the limits. */
  static void check(
      OperationPlan plan,
      Asked asked,
      boolean registered,
      Limits.Allowance allowance,
      Limits limits) {
    if (asked.byGet() && !plan.isQuery()) {
      throw new RefusedRequest(ErrorCode.MUTATION_BY_GET);
    }
    if (plan.introspects() && !limits.introspection()) {
      throw new RefusedRequest(ErrorCode.INTROSPECTION_OFF);
    }
    int mostFields = plan.isQuery() ? limits.queryFields() : limits.mutationFields();
    if (plan.rootFields() > mostFields) {
      throw over(ErrorCode.ROOT_FIELDS_EXCEEDED, plan.rootFields(), mostFields);
    }
    long cost = plan.cost(asked.variables());
    if (cost > allowance.cost()) {
      throw over(ErrorCode.COST_EXCEEDED, cost, allowance.cost());
    }
    if (asked.byGet() && !registered && cost > limits.costByGet()) {
      throw over(ErrorCode.GET_TOO_COSTLY, cost, limits.costByGet());
    }
  }

  private static RefusedRequest over(ErrorCode code, long actual, long limit) {
    return new RefusedRequest(code, actual + " > " + limit);
  }
}
