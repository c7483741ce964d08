package cn.zhiban.notification;

/**
 * What is told.
 *
 * @param topic what it is about, kebab-case, for programs: {@code case-suspended}
 * @param subject one line in plain Chinese, without personal data, since it also goes by mail
 * @param words the whole text in plain Chinese, without numbers of persons
 * @param link path of the page where it is dealt with, or null
 */
public record Letter(String topic, String subject, String words, String link) {}
