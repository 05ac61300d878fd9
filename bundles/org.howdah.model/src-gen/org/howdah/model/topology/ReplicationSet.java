/**
 */
package org.howdah.model.topology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Replication Set</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.ReplicationSet#getTechnology <em>Technology</em>}</li>
 *   <li>{@link org.howdah.model.topology.ReplicationSet#getOrigin <em>Origin</em>}</li>
 *   <li>{@link org.howdah.model.topology.ReplicationSet#getTables <em>Tables</em>}</li>
 *   <li>{@link org.howdah.model.topology.ReplicationSet#getSequences <em>Sequences</em>}</li>
 *   <li>{@link org.howdah.model.topology.ReplicationSet#getSettings <em>Settings</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getReplicationSet()
 * @model
 * @generated
 */
public interface ReplicationSet extends Element {
	/**
	 * Returns the value of the '<em><b>Technology</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Technology</em>' attribute.
	 * @see #setTechnology(String)
	 * @see org.howdah.model.topology.TopologyPackage#getReplicationSet_Technology()
	 * @model
	 * @generated
	 */
	String getTechnology();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.ReplicationSet#getTechnology <em>Technology</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Technology</em>' attribute.
	 * @see #getTechnology()
	 * @generated
	 */
	void setTechnology(String value);

	/**
	 * Returns the value of the '<em><b>Origin</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * End (server/database) where the set is written.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Origin</em>' attribute.
	 * @see #setOrigin(String)
	 * @see org.howdah.model.topology.TopologyPackage#getReplicationSet_Origin()
	 * @model
	 * @generated
	 */
	String getOrigin();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.ReplicationSet#getOrigin <em>Origin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Origin</em>' attribute.
	 * @see #getOrigin()
	 * @generated
	 */
	void setOrigin(String value);

	/**
	 * Returns the value of the '<em><b>Tables</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Tables</em>' attribute list.
	 * @see org.howdah.model.topology.TopologyPackage#getReplicationSet_Tables()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getTables();

	/**
	 * Returns the value of the '<em><b>Sequences</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sequences</em>' attribute list.
	 * @see org.howdah.model.topology.TopologyPackage#getReplicationSet_Sequences()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getSequences();

	/**
	 * Returns the value of the '<em><b>Settings</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Setting}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Settings</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getReplicationSet_Settings()
	 * @model containment="true"
	 * @generated
	 */
	EList<Setting> getSettings();

} // ReplicationSet
