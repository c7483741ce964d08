/** What is inside a file that somebody sent: found in a process of its own, whose memory and time are bounded. */
package cn.zhiban.material.inspection;
