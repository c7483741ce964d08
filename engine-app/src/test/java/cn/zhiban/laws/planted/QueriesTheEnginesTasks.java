package cn.zhiban.laws.planted;

import org.camunda.bpm.engine.TaskService;

/** Breaks law 5: reads a queue from the engine. */
class QueriesTheEnginesTasks {

    long open(TaskService tasks) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("district", "440106")
                .count();
    }
}
