package cn.zhiban.audit;

/**
 * What an earlier check showed and somebody noted outside of the database.
 *
 * @param no number of the batch
 * @param hash in hexadecimal
 */
public record NotedSeal(long no, String hash) {}
