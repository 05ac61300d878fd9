/**
 */
package org.howdah.model.topology;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Ssh Access</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.SshAccess#getPort <em>Port</em>}</li>
 *   <li>{@link org.howdah.model.topology.SshAccess#getUsers <em>Users</em>}</li>
 *   <li>{@link org.howdah.model.topology.SshAccess#getJump <em>Jump</em>}</li>
 *   <li>{@link org.howdah.model.topology.SshAccess#getIdentityFile <em>Identity File</em>}</li>
 *   <li>{@link org.howdah.model.topology.SshAccess#getKnownHostsFile <em>Known Hosts File</em>}</li>
 *   <li>{@link org.howdah.model.topology.SshAccess#isForwardAgent <em>Forward Agent</em>}</li>
 *   <li>{@link org.howdah.model.topology.SshAccess#getExtras <em>Extras</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getSshAccess()
 * @model
 * @generated
 */
public interface SshAccess extends EObject {
	/**
	 * Returns the value of the '<em><b>Port</b></em>' attribute.
	 * The default value is <code>"22"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Port</em>' attribute.
	 * @see #isSetPort()
	 * @see #unsetPort()
	 * @see #setPort(int)
	 * @see org.howdah.model.topology.TopologyPackage#getSshAccess_Port()
	 * @model default="22" unsettable="true"
	 * @generated
	 */
	int getPort();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.SshAccess#getPort <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Port</em>' attribute.
	 * @see #isSetPort()
	 * @see #unsetPort()
	 * @see #getPort()
	 * @generated
	 */
	void setPort(int value);

	/**
	 * Unsets the value of the '{@link org.howdah.model.topology.SshAccess#getPort <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetPort()
	 * @see #getPort()
	 * @see #setPort(int)
	 * @generated
	 */
	void unsetPort();

	/**
	 * Returns whether the value of the '{@link org.howdah.model.topology.SshAccess#getPort <em>Port</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Port</em>' attribute is set.
	 * @see #unsetPort()
	 * @see #getPort()
	 * @see #setPort(int)
	 * @generated
	 */
	boolean isSetPort();

	/**
	 * Returns the value of the '<em><b>Users</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Login}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Users</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getSshAccess_Users()
	 * @model containment="true"
	 * @generated
	 */
	EList<Login> getUsers();

	/**
	 * Returns the value of the '<em><b>Jump</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the host through which this one is reached.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Jump</em>' attribute.
	 * @see #setJump(String)
	 * @see org.howdah.model.topology.TopologyPackage#getSshAccess_Jump()
	 * @model
	 * @generated
	 */
	String getJump();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.SshAccess#getJump <em>Jump</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Jump</em>' attribute.
	 * @see #getJump()
	 * @generated
	 */
	void setJump(String value);

	/**
	 * Returns the value of the '<em><b>Identity File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Identity File</em>' attribute.
	 * @see #setIdentityFile(String)
	 * @see org.howdah.model.topology.TopologyPackage#getSshAccess_IdentityFile()
	 * @model
	 * @generated
	 */
	String getIdentityFile();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.SshAccess#getIdentityFile <em>Identity File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Identity File</em>' attribute.
	 * @see #getIdentityFile()
	 * @generated
	 */
	void setIdentityFile(String value);

	/**
	 * Returns the value of the '<em><b>Known Hosts File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Known Hosts File</em>' attribute.
	 * @see #setKnownHostsFile(String)
	 * @see org.howdah.model.topology.TopologyPackage#getSshAccess_KnownHostsFile()
	 * @model
	 * @generated
	 */
	String getKnownHostsFile();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.SshAccess#getKnownHostsFile <em>Known Hosts File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Known Hosts File</em>' attribute.
	 * @see #getKnownHostsFile()
	 * @generated
	 */
	void setKnownHostsFile(String value);

	/**
	 * Returns the value of the '<em><b>Forward Agent</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Forward Agent</em>' attribute.
	 * @see #setForwardAgent(boolean)
	 * @see org.howdah.model.topology.TopologyPackage#getSshAccess_ForwardAgent()
	 * @model
	 * @generated
	 */
	boolean isForwardAgent();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.SshAccess#isForwardAgent <em>Forward Agent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Forward Agent</em>' attribute.
	 * @see #isForwardAgent()
	 * @generated
	 */
	void setForwardAgent(boolean value);

	/**
	 * Returns the value of the '<em><b>Extras</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Extra}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Extras</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getSshAccess_Extras()
	 * @model containment="true"
	 * @generated
	 */
	EList<Extra> getExtras();

} // SshAccess
