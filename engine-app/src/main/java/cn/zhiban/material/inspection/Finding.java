package cn.zhiban.material.inspection;

/**
 * What a file was found to be.
 *
 * @param type media type
 * @param pages that can be shown as images; 0 for what is only downloaded
 */
public record Finding(String type, int pages) {}
