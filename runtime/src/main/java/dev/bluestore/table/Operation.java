package dev.bluestore.table;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * What DynamoDB is asked to do, by either of the SDK's clients.
 *
 * @param <Q> the request
 * @param <R> the answer
 */
record Operation<Q, R>(
    BiFunction<DynamoDbClient, Q, R> blocking,
    BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<R>> nonBlocking) {

  static final Operation<PutItemRequest, PutItemResponse> PUT =
      new Operation<>(DynamoDbClient::putItem, DynamoDbAsyncClient::putItem);

  static final Operation<GetItemRequest, GetItemResponse> GET =
      new Operation<>(DynamoDbClient::getItem, DynamoDbAsyncClient::getItem);

  static final Operation<DeleteItemRequest, DeleteItemResponse> DELETE =
      new Operation<>(DynamoDbClient::deleteItem, DynamoDbAsyncClient::deleteItem);

  static final Operation<QueryRequest, QueryResponse> QUERY =
      new Operation<>(DynamoDbClient::query, DynamoDbAsyncClient::query);
}
