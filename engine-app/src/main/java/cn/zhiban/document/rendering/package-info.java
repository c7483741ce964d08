/** How a document becomes a PDF: template, fonts, seal, code, and the queue in which it waits for it. */
package cn.zhiban.document.rendering;
