package dev.bluestore.benchmarks;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** The three ways in which the Enhanced Client is told of a class. */
final class EnhancedSchemas {

  static final TableSchema<BeanArticle> BEAN = TableSchema.fromBean(BeanArticle.class);

  static final TableSchema<ImmutableArticle> IMMUTABLE =
      TableSchema.fromImmutableClass(ImmutableArticle.class);

  static final TableSchema<BeanArticle> STATIC =
      StaticTableSchema.builder(BeanArticle.class)
          .newItemSupplier(BeanArticle::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("PK")
                      .getter(BeanArticle::getMagazine)
                      .setter(BeanArticle::setMagazine)
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name("SK")
                      .getter(BeanArticle::getNumber)
                      .setter(BeanArticle::setNumber)
                      .tags(primarySortKey()))
          .addAttribute(
              String.class,
              a -> a.name("status").getter(BeanArticle::getStatus).setter(BeanArticle::setStatus))
          .addAttribute(
              Integer.class,
              a -> a.name("round").getter(BeanArticle::getRound).setter(BeanArticle::setRound))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("created").getter(BeanArticle::getCreated).setter(BeanArticle::setCreated))
          .addAttribute(
              String.class,
              a -> a.name("title").getter(BeanArticle::getTitle).setter(BeanArticle::setTitle))
          .addAttribute(
              String.class,
              a ->
                  a.name("content").getter(BeanArticle::getContent).setter(BeanArticle::setContent))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("contributors")
                      .getter(BeanArticle::getContributors)
                      .setter(BeanArticle::setContributors))
          .build();

  private EnhancedSchemas() {}
}
