/** A new version of the working calendar: which cases it moves, who approves it, and how it reaches every open case. */
package cn.zhiban.casefile.revision;
