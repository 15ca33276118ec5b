package dev.bluestore.table;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

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

  static final Operation<UpdateItemRequest, UpdateItemResponse> UPDATE =
      new Operation<>(DynamoDbClient::updateItem, DynamoDbAsyncClient::updateItem);

  static final Operation<QueryRequest, QueryResponse> QUERY =
      new Operation<>(DynamoDbClient::query, DynamoDbAsyncClient::query);

  static final Operation<BatchGetItemRequest, BatchGetItemResponse> BATCH_GET =
      new Operation<>(DynamoDbClient::batchGetItem, DynamoDbAsyncClient::batchGetItem);

  static final Operation<BatchWriteItemRequest, BatchWriteItemResponse> BATCH_WRITE =
      new Operation<>(DynamoDbClient::batchWriteItem, DynamoDbAsyncClient::batchWriteItem);

  static final Operation<TransactGetItemsRequest, TransactGetItemsResponse> TRANSACT_GET =
      new Operation<>(DynamoDbClient::transactGetItems, DynamoDbAsyncClient::transactGetItems);

  static final Operation<TransactWriteItemsRequest, TransactWriteItemsResponse> TRANSACT_WRITE =
      new Operation<>(DynamoDbClient::transactWriteItems, DynamoDbAsyncClient::transactWriteItems);

  static final Operation<ScanRequest, ScanResponse> SCAN =
      new Operation<>(DynamoDbClient::scan, DynamoDbAsyncClient::scan);
}
