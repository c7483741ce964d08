package cn.zhiban.worklist;

/**
 * Port: which tasks bind whoever has claimed them. Such a task is not given back; a colleague takes it over and says why.
 * Source: 首问负责, 《优化营商环境条例》 and what the office publishes.
 */
public interface BindingTasks {

    boolean isBinding(OpenTask task);
}
